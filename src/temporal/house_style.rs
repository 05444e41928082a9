//! The separator of a page: where one date of a page is surely written "9.5", a weaker "9.5" is one too.

use super::engine::SentencePhrases;
use super::fields::Timex;
use super::refusal::Refusal;
use std::collections::BTreeSet;

/// The class of what looks like a date in a style that the page does not have.
const HOUSE_STYLE: &str = "house-style";

/// Drops the dates whose rule asks for the style of the page, where no other date shows it.
pub(super) fn keep_style(phrases: &mut [SentencePhrases<'_>], text: &str) {
    let all = || phrases.iter().flat_map(|found| &found.timexes);
    if !all().any(|timex| timex.needs_style) {
        return;
    }
    let shown: BTreeSet<char> = all().filter(|timex| !timex.needs_style).filter_map(|timex| separator(timex, text)).collect();
    for found in phrases {
        let refusals = &mut found.refusals;
        found.timexes.retain(|timex| {
            let is_shown = !timex.needs_style || separator(timex, text).is_some_and(|mark| shown.contains(&mark));
            if !is_shown {
                refusals.push(Refusal { span: timex.span, class: HOUSE_STYLE, rule: timex.rule });
            }
            is_shown
        });
    }
}

/// The mark between the first two numbers of an expression, where nothing else stands between them.
fn separator(timex: &Timex, text: &str) -> Option<char> {
    let behind = timex.span.of(text).trim_start_matches(|c: char| !c.is_ascii_digit()).trim_start_matches(|c: char| c.is_ascii_digit());
    let mut rest = behind.chars();
    rest.next().filter(|mark| matches!(mark, '.' | '-' | '/')).filter(|_| rest.next().is_some_and(|next| next.is_ascii_digit()))
}
