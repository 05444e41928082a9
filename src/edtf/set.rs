//! Sets of level 2: one of several dates, or all of them.

use super::bounds::Bounds;
use super::parse::{ParseError, is_reversed, parse_point};
use super::value::Point;
use chrono::NaiveDate;
use std::fmt;
use std::str::FromStr;

/// `[1667,1670..1672]` or `{1960,1961-12}`; has at least one member.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EdtfSet {
    pub kind: SetKind,
    /// As they are written, in any order.
    pub members: Vec<Member>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SetKind {
    /// `[]`: one of the members, which one is not known.
    OneOf,
    /// `{}`: all of them.
    AllOf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Member {
    At(Point),
    /// All dates from one to the other, both included.
    Range(Point, Point),
    /// This date and all before; only the first member.
    UpTo(Point),
    /// This date and all after; only the last member.
    From(Point),
}

impl FromStr for EdtfSet {
    type Err = ParseError;

    /// # Errors
    ///
    /// [`ParseError`]: not wholly a set, a member that is no level-1 date, or an open side in the middle. Spaces are not allowed.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let inside = |open, close| text.strip_prefix(open)?.strip_suffix(close);
        let (kind, list) = inside('[', ']')
            .map(|list| (SetKind::OneOf, list))
            .or_else(|| Some((SetKind::AllOf, inside('{', '}')?)))
            .ok_or_else(|| ParseError::NotASet(text.to_owned()))?;
        let members: Vec<Member> = list.split(',').map(parse_member).collect::<Result<_, _>>()?;
        let last = members.len() - 1;
        let misplaced = |(at, member): (usize, &Member)| match member {
            Member::UpTo(_) => at > 0,
            Member::From(_) => at < last,
            Member::At(_) | Member::Range(..) => false,
        };
        if members.iter().enumerate().any(misplaced) {
            return Err(ParseError::NotASet(text.to_owned()));
        }
        Ok(Self { kind, members })
    }
}

fn parse_member(text: &str) -> Result<Member, ParseError> {
    match text.split_once("..") {
        None => parse_point(text).map(Member::At),
        Some(("", last)) => parse_point(last).map(Member::UpTo),
        Some((first, "")) => parse_point(first).map(Member::From),
        Some((first, last)) => match (parse_point(first)?, parse_point(last)?) {
            (first, last) if is_reversed(first, last) => Err(ParseError::EndsBeforeStart),
            (first, last) => Ok(Member::Range(first, last)),
        },
    }
}

impl EdtfSet {
    /// From the first to the last possible day of any member.
    pub fn bounds(&self) -> Bounds {
        let side =
            |day: fn(Bounds) -> Option<NaiveDate>| self.members.iter().map(|member| day(member.bounds())).collect::<Option<Vec<_>>>();
        let (earliest, latest) = (side(|bounds| bounds.earliest), side(|bounds| bounds.latest));
        Bounds { earliest: earliest.and_then(|days| days.into_iter().min()), latest: latest.and_then(|days| days.into_iter().max()) }
    }
}

impl Member {
    fn bounds(self) -> Bounds {
        let of = |point: Point| point.date.bounds().unwrap_or_default();
        match self {
            Self::At(point) => of(point),
            Self::Range(first, last) => Bounds { earliest: of(first).earliest, latest: of(last).latest },
            Self::UpTo(last) => Bounds { earliest: None, ..of(last) },
            Self::From(first) => Bounds { latest: None, ..of(first) },
        }
    }
}

impl fmt::Display for EdtfSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (open, close) = match self.kind {
            SetKind::OneOf => ('[', ']'),
            SetKind::AllOf => ('{', '}'),
        };
        let members: Vec<String> = self.members.iter().map(Member::to_string).collect();
        write!(f, "{open}{}{close}", members.join(","))
    }
}

impl fmt::Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(point) => point.fmt(f),
            Self::Range(first, last) => write!(f, "{first}..{last}"),
            Self::UpTo(last) => write!(f, "..{last}"),
            Self::From(first) => write!(f, "{first}.."),
        }
    }
}
