//! One claim of the evidence panel: who says it, when, in which words.

use super::palette::reading_format;
use super::{Desk, Intent, Reading, citation};
use crate::documents::{ArticleKind, is_web_address};
use crate::events::{Claim, DatedArticle, Relation, Stance};
use crate::layout::Role;
use crate::message::Message;
use crate::text_span::TextSpan;
use egui::Stroke;
use egui::text::{LayoutJob, TextFormat};

pub(super) fn claim_ui(ui: &mut egui::Ui, desk: &Desk<'_>, dated: &DatedArticle, claim: &Claim, intents: &mut Vec<Intent>) {
    let frame = egui::Frame::new().fill(desk.palette.color(Role::LaneOdd)).corner_radius(6.0).inner_margin(10.0);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        source_ui(ui, desk, dated);
        ui.add_space(4.0);
        quote_ui(ui, desk, dated, claim);
        ui.add_space(4.0);
        stance_ui(ui, desk, dated, claim);
        if claim.relation != Relation::Lead {
            ui.label(desk.palette.weak(desk.words.say(&claim.reason)));
        }
        buttons_ui(ui, desk, dated, claim, intents);
    });
    ui.add_space(6.0);
}

/// "Warta Kota · 4 March 2015 · id", or "Brief by Linimasa after Warta Kota".
fn source_ui(ui: &mut egui::Ui, desk: &Desk<'_>, dated: &DatedArticle) {
    let article = &dated.article;
    let name = outlet(dated);
    let name = match article.kind {
        ArticleKind::Original => name,
        ArticleKind::Brief => desk.words.say(&Message::new("brief-after").text("publisher", name)),
    };
    ui.label(desk.palette.strong(name));
    let published =
        dated.dating.published.as_ref().map_or_else(|| desk.words.text("source-undated"), |published| desk.words.date(published.edtf));
    let language = article.language.map_or("", |language| language.as_str());
    ui.label(desk.palette.weak(format!("{published} · {language}")));
}

/// The publisher; the site's name where none is known.
pub(super) fn outlet(dated: &DatedArticle) -> String {
    let article = &dated.article;
    let host = article.url.as_deref().and_then(|url| url.split('/').nth(2)).map(|host| host.trim_start_matches("www.").to_owned());
    article.publisher.clone().or(host).unwrap_or_else(|| article.id.clone())
}

/// The sentence with its date phrase marked; in quotation marks only where the words are the article's own.
fn quote_ui(ui: &mut egui::Ui, desk: &Desk<'_>, dated: &DatedArticle, claim: &Claim) {
    let text = &dated.article.text;
    let is_original = dated.article.kind == ArticleKind::Original;
    let plain = reading_format(13.5, desk.palette.color(Role::Text));
    let marked = TextFormat {
        background: desk.palette.color(Role::Mark),
        underline: Stroke::new(1.2, desk.palette.color(Role::Happened)),
        ..plain.clone()
    };
    let mut job = LayoutJob::default();
    if is_original {
        job.append("“", 0.0, plain.clone());
    }
    let timex = claim.timex.filter(|timex| claim.quote.contains(*timex)).unwrap_or(TextSpan::new(claim.quote.end, claim.quote.end));
    job.append(TextSpan::new(claim.quote.start, timex.start).of(text), 0.0, plain.clone());
    job.append(timex.of(text), 0.0, marked);
    job.append(TextSpan::new(timex.end, claim.quote.end).of(text), 0.0, plain.clone());
    if is_original {
        job.append("”", 0.0, plain);
    }
    ui.label(job);
}

fn stance_ui(ui: &mut egui::Ui, desk: &Desk<'_>, dated: &DatedArticle, claim: &Claim) {
    let key = match claim.stance {
        Stance::Stated => return,
        Stance::Attributed => "stance-attributed",
        Stance::Alleged => "stance-alleged",
        Stance::Denied => "stance-denied",
    };
    let speaker = claim.speaker.map_or("", |speaker| speaker.of(&dated.article.text));
    let role = if claim.stance == Stance::Attributed { Role::TextWeak } else { Role::Disputed };
    let sentence = desk.words.say(&Message::new(key).text("speaker", speaker));
    ui.label(egui::RichText::new(sentence).size(12.0).color(desk.palette.color(role)));
}

fn buttons_ui(ui: &mut egui::Ui, desk: &Desk<'_>, dated: &DatedArticle, claim: &Claim, intents: &mut Vec<Intent>) {
    ui.horizontal_wrapped(|ui| {
        if let Some(url) = dated.article.url.as_deref().filter(|url| is_web_address(url))
            && ui.button(desk.words.text("button-open-article")).on_hover_text(url).clicked()
        {
            intents.push(Intent::OpenLink(url.to_owned()));
        }
        if ui.button(desk.words.text("button-read")).clicked() {
            intents.push(Intent::Read(Reading { article: claim.article, quote: Some(claim.quote) }));
        }
        if ui.button(desk.words.text("button-copy-citation")).clicked() {
            intents.push(Intent::Copy(citation(dated, claim, desk.words)));
        }
    });
}
