//! Numbers with what they count: "hampir 80 negara", "more than 2,500 delegates".

use super::event::{Figure, FigureQualifier};
use super::tokens::ClaimTokens;
use crate::lang::TokenKind;
use crate::text_span::TextSpan;
use std::ops::Range;

/// The figures of a range of tokens; numbers of dates, and numbers that count nothing known, are left out.
pub fn figures(tokens: &ClaimTokens<'_>, range: Range<usize>, dates: &[Range<usize>]) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let is_date = dates.iter().any(|date| date.contains(&at));
        match number_at(tokens, at).filter(|_| !is_date) {
            Some((value, end)) => {
                found.extend(figure(tokens, value, at..end));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn figure(tokens: &ClaimTokens<'_>, value: f64, number: Range<usize>) -> Option<Figure> {
    let unit = tokens.at(number.end, tokens.words.classes.unit)?;
    let (start, qualifier) = qualifier_before(tokens, number.start);
    let span = tokens.span(&(start..number.end + unit.tokens));
    Some(Figure { value, unit: Some(unit.sense.value), qualifier, span: TextSpan::new(span.start, span.end) })
}

/// A number in digits with separators of thousands or decimals, or spelled out; with the token behind it.
fn number_at(tokens: &ClaimTokens<'_>, at: usize) -> Option<(f64, usize)> {
    let is_digits = |at: usize| tokens.sentence.token(at).is_some_and(|token| token.kind == TokenKind::Digits);
    if !is_digits(at) {
        let lexeme = tokens.at(at, tokens.words.classes.number)?;
        return Some((f64::from(lexeme.sense.number), at + lexeme.tokens));
    }
    let mut digits = tokens.text(at).to_owned();
    let mut end = at + 1;
    let mut decimals = String::new();
    while matches!(tokens.text(end), "." | ",") && is_digits(end + 1) && is_tight(tokens, end) && is_tight(tokens, end + 1) {
        let group = tokens.text(end + 1);
        if group.len() == 3 && decimals.is_empty() {
            digits.push_str(group);
        } else {
            decimals = group.to_owned();
        }
        end += 2;
    }
    let text = if decimals.is_empty() { digits } else { format!("{digits}.{decimals}") };
    Some((text.parse().ok()?, end))
}

fn is_tight(tokens: &ClaimTokens<'_>, at: usize) -> bool {
    tokens.sentence.token(at).is_some_and(|token| !token.space_before)
}

fn qualifier_before(tokens: &ClaimTokens<'_>, number: usize) -> (usize, FigureQualifier) {
    let before = tokens.words.classes.qualifier.and_then(|class| tokens.sentence.lexeme_before(number, class));
    let Some((start, lexeme)) = before else { return (number, FigureQualifier::Exact) };
    let qualifier = match lexeme.sense.value {
        "about" => FigureQualifier::About,
        "almost" => FigureQualifier::Almost,
        "over" => FigureQualifier::Over,
        "at-least" => FigureQualifier::AtLeast,
        _ => FigureQualifier::AtMost,
    };
    (start, qualifier)
}
