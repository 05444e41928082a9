//! The articles that were read, with what is wrong with each.

use super::claim_card::outlet;
use super::{Desk, Intent, Reading};
use crate::layout::Role;
use crate::timeline::Timeline;
use egui::RichText;

pub(super) fn sources_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    let Some(timeline) = desk.state.timeline.as_deref() else { return };
    ui.add_space(8.0);
    ui.label(desk.palette.strong(desk.words.text("sources-title")));
    ui.add_space(4.0);
    let told = told_counts(timeline);
    {
        for (index, dated) in timeline.articles.iter().enumerate() {
            let is_read = desk.state.reading.is_some_and(|reading| reading.article == index);
            if ui.selectable_label(is_read, RichText::new(outlet(dated)).size(13.0)).clicked() {
                intents.push(Intent::Read(Reading { article: index, quote: None }));
            }
            let date = dated
                .dating
                .published
                .as_ref()
                .map_or_else(|| desk.words.text("source-undated"), |published| desk.words.date(published.edtf));
            let told = desk.words.count("source-events", told.get(index).copied().unwrap_or_default());
            ui.label(desk.palette.weak(format!("{date} · {told}")));
            for diagnostic in dated.article.diagnostics.iter().chain(&dated.dating.diagnostics) {
                let sentence = RichText::new(desk.words.say(&diagnostic.message)).size(11.5).color(desk.palette.color(Role::Conflict));
                let label = ui.label(sentence);
                if let Some(hint) = desk.words.hint(&diagnostic.message) {
                    label.on_hover_text(hint);
                }
            }
            ui.add_space(6.0);
        }
    }
}

/// How many events each article is evidence of.
fn told_counts(timeline: &Timeline) -> Vec<usize> {
    let mut counts = vec![0; timeline.articles.len()];
    for event in &timeline.events {
        let articles: std::collections::BTreeSet<usize> = event.claims.iter().map(|claim| claim.article).collect();
        for article in articles {
            counts.get_mut(article).into_iter().for_each(|count| *count += 1);
        }
    }
    counts
}
