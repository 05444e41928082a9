//! The article itself: all dates underlined, the claim's sentence marked. A click on a date selects its event.

use super::claim_card::outlet;
use super::palette::reading_format;
use super::{Desk, Intent, Reading};
use crate::documents::{ArticleKind, Sentence, Zone, is_web_address};
use crate::events::DatedArticle;
use crate::layout::Role;
use crate::message::Message;
use crate::text_span::TextSpan;
use crate::timeline::Timeline;
use egui::text::LayoutJob;
use egui::{Sense, Stroke};
use std::ops::Range;

/// Paragraphs drawn at once, around the marked one: a longer article is read in pieces.
const MOST_PARAGRAPHS: usize = 160;

pub(super) fn reader_ui(ui: &mut egui::Ui, desk: &Desk<'_>, reading: Reading, intents: &mut Vec<Intent>) {
    let Some(timeline) = desk.state.timeline.as_deref() else { return };
    let Some(dated) = timeline.articles.get(reading.article) else { return };
    ui.add_space(6.0);
    header_ui(ui, desk, dated, intents);
    ui.separator();
    let paragraphs = paragraphs(dated);
    let marked = reading.quote.and_then(|quote| paragraphs.iter().position(|paragraph| paragraph.span.overlaps(quote)));
    let first = marked.unwrap_or(0).saturating_sub(MOST_PARAGRAPHS / 2);
    egui::ScrollArea::vertical().id_salt(("reader", reading.article, reading.quote)).auto_shrink(false).show(ui, |ui| {
        for (index, paragraph) in paragraphs.iter().enumerate().skip(first).take(MOST_PARAGRAPHS) {
            let shown = paragraph_ui(ui, desk, timeline, dated, paragraph, reading, intents);
            if marked == Some(index) && ui.memory(|memory| memory.data.get_temp(scrolled_id()) != Some(reading_key(reading))) {
                shown.scroll_to_me(Some(egui::Align::Center));
                ui.memory_mut(|memory| memory.data.insert_temp(scrolled_id(), reading_key(reading)));
            }
            ui.add_space(7.0);
        }
    });
}

fn scrolled_id() -> egui::Id {
    egui::Id::unique("reader scrolled to")
}

fn reading_key(reading: Reading) -> (usize, usize) {
    (reading.article, reading.quote.map_or(0, |quote| quote.start + 1))
}

fn header_ui(ui: &mut egui::Ui, desk: &Desk<'_>, dated: &DatedArticle, intents: &mut Vec<Intent>) {
    ui.horizontal_wrapped(|ui| {
        if ui.button(format!("‹ {}", desk.words.text("button-back"))).clicked() {
            intents.push(Intent::CloseReader);
        }
        if let Some(url) = dated.article.url.as_deref().filter(|url| is_web_address(url))
            && ui.button(desk.words.text("button-open-article")).on_hover_text(url).clicked()
        {
            intents.push(Intent::OpenLink(url.to_owned()));
        }
    });
    if let Some(title) = dated.article.title.as_ref().or(dated.article.after.as_ref()) {
        ui.label(desk.palette.heading(title));
    }
    let name = outlet(dated);
    let name = match dated.article.kind {
        ArticleKind::Original => name,
        ArticleKind::Brief => desk.words.say(&Message::new("brief-after").text("publisher", name)),
    };
    let published =
        dated.dating.published.as_ref().map_or_else(|| desk.words.text("source-undated"), |published| desk.words.date(published.edtf));
    ui.label(desk.palette.weak(format!("{name} · {published}")));
}

struct Paragraph {
    span: TextSpan,
    zone: Zone,
}

fn paragraphs(dated: &DatedArticle) -> Vec<Paragraph> {
    let mut found: Vec<(usize, Paragraph)> = Vec::new();
    for Sentence { span, zone, paragraph, .. } in &dated.article.sentences {
        match found.last_mut().filter(|(number, _)| number == paragraph) {
            Some((_, last)) => last.span = last.span.join(*span),
            None => found.push((*paragraph, Paragraph { span: *span, zone: *zone })),
        }
    }
    found.into_iter().map(|(_, paragraph)| paragraph).collect()
}

fn paragraph_ui(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    timeline: &Timeline,
    dated: &DatedArticle,
    paragraph: &Paragraph,
    reading: Reading,
    intents: &mut Vec<Intent>,
) -> egui::Response {
    let (job, dates) = layout_job(desk, dated, paragraph, reading);
    let galley_job = egui::WidgetText::from(job);
    let response = ui.add(egui::Label::new(galley_job.clone()).sense(Sense::click()));
    if let Some(at) = response.interact_pointer_pos().filter(|_| response.clicked()) {
        let galley = galley_job.into_galley(ui, None, response.rect.width(), egui::TextStyle::Body);
        let clicked = galley.cursor_from_pos(at - response.rect.min).index;
        let offset = byte_of_char(paragraph.span.of(&dated.article.text), clicked);
        let date = dates.iter().find(|date| date.contains(&(paragraph.span.start + offset)));
        intents.extend(date.and_then(|date| event_of(timeline, reading.article, date)).map(Intent::Select));
    }
    response
}

fn byte_of_char(text: &str, index: impl Into<CharIndex>) -> usize {
    text.char_indices().nth(index.into().0).map_or(text.len(), |(at, _)| at)
}

/// A count of characters, however the text engine writes it.
struct CharIndex(usize);

impl From<usize> for CharIndex {
    fn from(index: usize) -> Self {
        Self(index)
    }
}

impl From<egui::text::CharIndex> for CharIndex {
    fn from(index: egui::text::CharIndex) -> Self {
        Self(index.0)
    }
}

/// The event that a date of the article is evidence of.
fn event_of(timeline: &Timeline, article: usize, date: &Range<usize>) -> Option<usize> {
    timeline.events.iter().position(|event| {
        let is_evidence =
            |claim: &crate::events::Claim| claim.article == article && claim.timex.is_some_and(|timex| timex.start == date.start);
        event.claims.iter().any(is_evidence)
    })
}

/// The paragraph with its dates underlined and the quote marked, and where the dates stand.
fn layout_job(desk: &Desk<'_>, dated: &DatedArticle, paragraph: &Paragraph, reading: Reading) -> (LayoutJob, Vec<Range<usize>>) {
    let text = &dated.article.text;
    let is_chrome = matches!(paragraph.zone, Zone::Chrome | Zone::Source | Zone::Byline | Zone::Caption);
    let size = match paragraph.zone {
        Zone::Headline => 16.0,
        _ if is_chrome => 11.5,
        _ => 13.5,
    };
    let color = desk.palette.color(if is_chrome { Role::TextWeak } else { Role::Text });
    let plain = reading_format(size, color);
    let readings = dated.dating.readings.iter().filter(|date| date.is_located() && paragraph.span.contains(date.span));
    let dates: Vec<Range<usize>> = readings.map(|date| date.span.start..date.span.end).collect();
    let quote = reading.quote.filter(|quote| quote.overlaps(paragraph.span));
    let mut cuts: Vec<usize> =
        dates.iter().flat_map(|date| [date.start, date.end]).chain(quote.iter().flat_map(|quote| [quote.start, quote.end])).collect();
    cuts.extend([paragraph.span.start, paragraph.span.end]);
    cuts.retain(|cut| (paragraph.span.start..=paragraph.span.end).contains(cut));
    cuts.sort_unstable();
    cuts.dedup();
    let mut job = LayoutJob::default();
    for pair in cuts.windows(2) {
        let [start, end] = *pair else { continue };
        let mut format = plain.clone();
        if quote.is_some_and(|quote| quote.start <= start && end <= quote.end) {
            format.background = desk.palette.color(Role::Mark);
        }
        if dates.iter().any(|date| date.start <= start && end <= date.end) {
            format.underline = Stroke::new(1.4, desk.palette.color(Role::Happened));
        }
        job.append(TextSpan::new(start, end).of(text), 0.0, format);
    }
    (job, dates)
}
