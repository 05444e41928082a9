//! Why a phrase lies where it lies, for people: the phrase, what it counts from and how that is known, what was reckoned.
//!
//! ```text
//! resolve: "sehari kemudian" --of_date--> step-days-after(count 1, anchor(date)) --name_phrases--> (phrase, told "15 Oktober")
//! ```
//! The first step of a reading is one of these; what narrows it and the result follow.

use super::fields::{Fields, Length, Place, Unit, UnitOffset};
use super::place::{Basis, Placement, Surroundings, Tense, monday_of};
use super::reading::{Anchor, Granularity, Reading};
use super::stretch::Stretch;
use crate::documents::{self, Published};
use crate::edtf::Edtf;
use crate::message::{Arg, Message};
use chrono::NaiveDate;

/// What stands for a phrase in the message; [`name_phrases`] fills it in where the text is at hand.
const PHRASE: &str = "phrase";
const ANCHOR: &str = "anchor";

/// How a date came to its place.
pub fn of_date(fields: &Fields, placement: Placement, anchor: Option<Anchor>, around: &Surroundings) -> Vec<Message> {
    let Placement { stretch, basis } = placement;
    let is_counted = match basis {
        Basis::FromPublished | Basis::FromQuotation | Basis::FromMention => true,
        Basis::FromContext => fields.offset.is_some(),
        _ => false,
    };
    if !is_counted {
        return vec![of_basis(basis, anchor)];
    }
    let from = |key| from_anchor(key, basis, anchor);
    let is_deictic = fields.offset.is_some() || fields.month.is_none() && fields.occasion.is_none();
    let in_quotation = (around.is_quoted && is_deictic && basis == Basis::FromPublished).then(|| Message::new("step-in-quotation"));
    if let Some(offset) = fields.offset {
        return [of_offset(offset, stretch, anchor_day(anchor), from)].into_iter().chain(in_quotation).collect();
    }
    if fields.is_clock_only() {
        return [from("step-clock")].into_iter().chain(in_quotation).collect();
    }
    let key = match (fields.weekday, fields.day, fields.month) {
        (Some(_), None, None) => of_weekday(stretch, anchor_day(anchor)),
        (_, Some(_), None) if fields.occasion.is_none() => "step-no-month",
        _ if fields.occasion.is_some() => "step-no-year-number",
        _ => "step-no-year-said",
    };
    let by_tense = around.tense.filter(|_| fields.direction.is_none()).map(|tense| Message::new(of_tense(tense)));
    [from(key)].into_iter().chain(by_tense).chain(in_quotation).collect()
}

/// How anything came to its place, where no more is to be said than what tells it.
pub fn of_basis(basis: Basis, anchor: Option<Anchor>) -> Message {
    let key = match basis {
        Basis::Stated => "step-stated",
        Basis::FromSentence => "step-from-sentence",
        Basis::Floating => "step-no-year",
        Basis::FromPublished | Basis::FromQuotation | Basis::FromMention => "step-range",
        Basis::FromContext => "step-from-story",
        Basis::FromDay => "step-from-day",
        Basis::FromPeriod => "step-compared",
    };
    from_anchor(key, basis, anchor)
}

/// A length that ends or begins at the publication day.
pub fn of_length(length: Length, anchor: Option<Anchor>) -> Message {
    let key = if length.place == Place::UntilAnchor { "step-length-until" } else { "step-length-from" };
    counting(from_anchor(key, Basis::FromPublished, anchor), length.unit, length.amount.unwrap_or_default())
}

/// A length that begins with a date told beside it.
pub fn of_length_from(length: Length, first: &Reading) -> Message {
    let anchor = Anchor { kind: super::reading::AnchorKind::Mention, edtf: first.edtf, span: Some(first.span) };
    counting(from_anchor("step-length-begins", Basis::FromMention, Some(anchor)), length.unit, length.amount.unwrap_or_default())
}

/// Hours or minutes counted from a minute told before.
pub fn of_minutes(offset: UnitOffset, anchor: Option<Anchor>) -> Message {
    let key = if offset.amount < 0 { "step-clock-before" } else { "step-clock-after" };
    counting(from_anchor(key, Basis::FromMention, anchor), offset.unit, offset.amount.unsigned_abs().into())
}

/// The message with the noun phrase of what is counted from.
pub fn from_anchor(key: &'static str, basis: Basis, anchor: Option<Anchor>) -> Message {
    let Some(anchor) = anchor else { return Message::new(key) };
    let Some(day) = anchor.edtf else { return Message::new("step-unresolved") };
    let words = match basis {
        Basis::FromPublished => "anchor-published",
        Basis::FromQuotation => "anchor-quotation",
        _ => "anchor-mention",
    };
    Message::new(key).nested(ANCHOR, Message::new(words).date("date", day))
}

fn of_offset(offset: UnitOffset, stretch: Stretch, anchor: Option<NaiveDate>, from: impl Fn(&'static str) -> Message) -> Message {
    let (unit, amount) = match offset.unit {
        Unit::Fortnight => (Unit::Week, i64::from(offset.amount) * 2),
        Unit::Weekend => (Unit::Weekend, weekends_between(stretch, anchor).unwrap_or_else(|| offset.amount.into())),
        unit => (unit, offset.amount.into()),
    };
    let is_part = stretch.granularity() != unit.granularity();
    let key = match (unit, is_part, amount.signum()) {
        (Unit::Day, _, 0) => "step-same-day",
        (Unit::Day, _, -1) => "step-days-before",
        (Unit::Day, ..) => "step-days-after",
        (_, false, 0) => "step-period-same",
        (_, false, -1) => "step-periods-before",
        (_, false, _) => "step-periods-after",
        (_, true, 0) => "step-part-same",
        (_, true, -1) => "step-part-before",
        (_, true, _) => "step-part-after",
    };
    counting(from(key), unit, amount.abs()).text("part", part_name(stretch.granularity()))
}

/// "The weekend" of a Monday's paper is the one before: tense decides, not the number that the rule has.
fn weekends_between(stretch: Stretch, anchor: Option<NaiveDate>) -> Option<i64> {
    let Stretch::Weekend(saturday) = stretch else { return None };
    Some((monday_of(saturday)? - monday_of(anchor?)?).num_days() / 7)
}

fn counting(step: Message, unit: Unit, count: i64) -> Message {
    step.text("unit", unit.name()).count("count", count)
}

const fn part_name(granularity: Granularity) -> &'static str {
    match granularity {
        Granularity::Time | Granularity::Day => "day",
        Granularity::Weekend => "weekend",
        Granularity::Week => "week",
        Granularity::Month => "month",
        Granularity::Quarter => "quarter",
        Granularity::Season => "season",
        Granularity::Half => "half",
        Granularity::Year | Granularity::Decade | Granularity::Century => "year",
    }
}

fn of_weekday(stretch: Stretch, anchor: Option<NaiveDate>) -> &'static str {
    match (stretch, anchor) {
        (Stretch::Day(day), Some(anchor)) if day < anchor => "step-weekday-before",
        (Stretch::Day(day), Some(anchor)) if day == anchor => "step-weekday-same",
        _ => "step-weekday-after",
    }
}

const fn of_tense(tense: Tense) -> &'static str {
    match tense.direction {
        super::fields::Direction::Future => "step-tense-future",
        _ => "step-tense-past",
    }
}

fn anchor_day(anchor: Option<Anchor>) -> Option<NaiveDate> {
    anchor?.edtf?.bounds().latest
}

/// The last step.
pub fn result(edtf: Option<Edtf>) -> Option<Message> {
    edtf.map(|edtf| Message::new("step-result").date("date", edtf))
}

/// Puts the words of each phrase into its steps, and into their anchors the words that they were told in or where the publication day is from.
pub fn name_phrases(readings: &mut [Reading], text: &str, published: Option<&Published>) {
    let basis = published.map(|published| basis_name(published.basis));
    for reading in readings {
        let told = reading.anchor.and_then(|anchor| anchor.span).map(|span| span.of(text));
        for step in &mut reading.steps {
            step.args.push((PHRASE, Arg::Text(reading.span.of(text).to_owned())));
            for (_, anchor) in step.args.iter_mut().filter(|(name, _)| *name == ANCHOR) {
                let Arg::Nested(anchor) = anchor else { continue };
                anchor.args.extend(told.map(|told| ("told", Arg::Text(told.to_owned()))));
                anchor.args.extend(basis.map(|basis| ("basis", Arg::Text(basis.to_owned()))));
            }
        }
    }
}

const fn basis_name(basis: documents::Basis) -> &'static str {
    match basis {
        documents::Basis::Given => "given",
        documents::Basis::Metadata => "metadata",
        documents::Basis::Header => "header",
        documents::Basis::Url => "url",
    }
}
