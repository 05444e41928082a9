//! What must hold of all values: of such as are built here, and of any text.

use crate::edtf::{
    Bounds, CalendarDate, Duration, Edtf, EdtfSet, IntervalEnd, Member, Moment, Point, Qualifier, Season, SetKind, Truth, Zone,
};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, TimeDelta};
use proptest::prelude::*;

fn days() -> impl Strategy<Value = NaiveDate> {
    // The years -9999 to 9999, and often the last twenty.
    prop_oneof![-3_652_424..=3_652_059_i32, 732_000..740_000_i32].prop_filter_map("a day", NaiveDate::from_num_days_from_ce_opt)
}

fn dates() -> impl Strategy<Value = CalendarDate> {
    let seasons = prop_oneof![Just(Season::Spring), Just(Season::Summer), Just(Season::Autumn), Just(Season::Winter)];
    let year = || prop_oneof![-9999..=9999_i32, 1990..2030_i32];
    prop_oneof![
        (-99..100_i32).prop_map(CalendarDate::Century),
        (-999..1000_i32).prop_map(CalendarDate::Decade),
        prop_oneof![year(), any::<i32>()].prop_map(CalendarDate::Year),
        (year(), seasons).prop_map(|(year, season)| CalendarDate::Season(year, season)),
        (year(), 1..13_u8).prop_map(|(year, month)| CalendarDate::Month(year, month)),
        days().prop_map(CalendarDate::Day),
        (year(), 1..13_u8).prop_map(|(year, month)| CalendarDate::DayOfMonthUnknown(year, month)),
        year().prop_map(CalendarDate::MonthOfYearUnknown),
        year().prop_map(CalendarDate::DayOfYearUnknown),
        (year(), 1..5_u8).prop_map(|(year, number)| CalendarDate::Quarter(year, number)),
        (year(), 1..4_u8).prop_map(|(year, number)| CalendarDate::Quadrimester(year, number)),
        (year(), 1..3_u8).prop_map(|(year, number)| CalendarDate::Half(year, number)),
    ]
}

fn points() -> impl Strategy<Value = Point> {
    let qualifiers = [None, Some(Qualifier::Approximate), Some(Qualifier::Uncertain), Some(Qualifier::Both)];
    (dates(), proptest::sample::select(qualifiers.to_vec())).prop_map(|(date, qualifier)| Point { date, qualifier })
}

fn moments() -> impl Strategy<Value = Moment> {
    let zones = prop_oneof![
        Just(None),
        Just(Some(Zone::Utc)),
        (-23..24_i8).prop_map(|hours| Some(Zone::Hours(hours))),
        (-1439..1440_i16).prop_map(|minutes| Some(Zone::Minutes(minutes))),
    ];
    let times = (0..86_400_u32).prop_filter_map("a time", |seconds| NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0));
    (days(), times, zones).prop_map(|(day, time, zone)| Moment { day, time, zone })
}

/// First day of one before last day of the other, also beyond the calendar.
fn in_order(first: Point, last: Point) -> (Point, Point) {
    let is_after = match (first.date, last.date) {
        (CalendarDate::Year(first), CalendarDate::Year(last)) => first > last,
        (first, last) => match (first.bounds(), last.bounds()) {
            (Some(first), Some(last)) => first.earliest > last.latest,
            (None, _) => matches!(first, CalendarDate::Year(year) if year > 0),
            (_, None) => matches!(last, CalendarDate::Year(year) if year < 0),
        },
    };
    if is_after { (last, first) } else { (first, last) }
}

fn values() -> impl Strategy<Value = Edtf> {
    let end = |missing| if missing { IntervalEnd::Unknown } else { IntervalEnd::Open };
    prop_oneof![
        3 => points().prop_map(Edtf::Point),
        3 => (points(), points()).prop_map(|(first, last)| {
            let (first, last) = in_order(first, last);
            Edtf::Interval(IntervalEnd::At(first), IntervalEnd::At(last))
        }),
        1 => (points(), any::<bool>()).prop_map(move |(first, missing)| Edtf::Interval(IntervalEnd::At(first), end(missing))),
        1 => (points(), any::<bool>()).prop_map(move |(last, missing)| Edtf::Interval(end(missing), IntervalEnd::At(last))),
        1 => moments().prop_map(Edtf::Moment),
    ]
}

fn sets() -> impl Strategy<Value = EdtfSet> {
    let member = prop_oneof![
        points().prop_map(Member::At),
        (points(), points()).prop_map(|(first, last)| {
            let (first, last) = in_order(first, last);
            Member::Range(first, last)
        })
    ];
    let open = |kind: fn(Point) -> Member| proptest::option::of(points().prop_map(kind));
    let kinds = prop_oneof![Just(SetKind::OneOf), Just(SetKind::AllOf)];
    (kinds, open(Member::UpTo), proptest::collection::vec(member, 1..4), open(Member::From))
        .prop_map(|(kind, first, middle, last)| EdtfSet { kind, members: first.into_iter().chain(middle).chain(last).collect() })
}

fn durations() -> impl Strategy<Value = Duration> {
    let length = prop_oneof![
        (0..40_u32, 0..400_u32),
        (0..40_u32, Just(0)),
        (Just(0), 0..100_000_u32),
        (0..200_u32, Just(0)).prop_map(|(years, days)| (years * 12, days))
    ];
    (length, any::<bool>()).prop_map(|((months, days), back)| if back { -Duration::new(months, days) } else { Duration::new(months, days) })
}

/// All dates that the day lies in.
fn names_of(day: NaiveDate) -> Vec<CalendarDate> {
    let (year, month) = (day.year(), day.month() as u8);
    let (meteorological_year, season) = match month {
        1 | 2 => (year - 1, Season::Winter),
        3..=5 => (year, Season::Spring),
        6..=8 => (year, Season::Summer),
        9..=11 => (year, Season::Autumn),
        _ => (year, Season::Winter),
    };
    let mut names = vec![
        CalendarDate::Day(day),
        CalendarDate::Month(year, month),
        CalendarDate::DayOfMonthUnknown(year, month),
        CalendarDate::Season(meteorological_year, season),
        CalendarDate::Quarter(year, month.div_ceil(3)),
        CalendarDate::Quadrimester(year, month.div_ceil(4)),
        CalendarDate::Half(year, month.div_ceil(6)),
        CalendarDate::Year(year),
        CalendarDate::MonthOfYearUnknown(year),
        CalendarDate::DayOfYearUnknown(year),
    ];
    // The digits before the last: -19 to -10 are -1, and 10 to 19 are 1. The last years before 0 have no such name.
    names.extend((year >= 0 || year / 10 < 0).then_some(CalendarDate::Decade(year / 10)));
    names.extend((year >= 0 || year / 100 < 0).then_some(CalendarDate::Century(year / 100)));
    names
}

/// What the value may turn out to be, one of many: its first and its last day. `picks` choose.
fn outcome(value: Edtf, picks: [u32; 2]) -> Option<(NaiveDate, NaiveDate)> {
    let whole = |bounds: Bounds| bounds.earliest.zip(bounds.latest);
    let pick = |bounds: Bounds, pick: u32| {
        let (first, days) = (bounds.earliest?, u64::try_from(bounds.day_count()?).ok()?);
        first.checked_add_days(Days::new(u64::from(pick) % days))
    };
    let is_open = |end| matches!(end, IntervalEnd::Open);
    match value {
        Edtf::Moment(moment) => Some((moment.day, moment.day)),
        Edtf::Point(point) => {
            let bounds = point.date.bounds()?;
            let day = pick(bounds, picks[0])?;
            match point.date {
                CalendarDate::Century(_) | CalendarDate::Decade(_) => whole(CalendarDate::Year(day.year()).bounds()?),
                CalendarDate::MonthOfYearUnknown(year) => whole(CalendarDate::Month(year, day.month() as u8).bounds()?),
                CalendarDate::DayOfYearUnknown(_) | CalendarDate::DayOfMonthUnknown(..) => Some((day, day)),
                _ => whole(bounds),
            }
        }
        Edtf::Interval(start, end) => {
            let bounds = value.bounds();
            // As far as an unknown end goes here.
            let reach = Months::new(12 * 300);
            let of_end = |end, open: NaiveDate, bounds: Bounds, number| match end {
                IntervalEnd::At(point) => pick(point.date.bounds()?, number),
                IntervalEnd::Unknown => pick(bounds, number),
                IntervalEnd::Open => Some(open),
            };
            let earliest = bounds.earliest.or_else(|| bounds.latest?.checked_sub_months(reach))?;
            let latest = bounds.latest.or_else(|| bounds.earliest?.checked_add_months(reach))?;
            let span = Bounds::new(earliest, latest);
            let (first, last) = (of_end(start, NaiveDate::MIN, span, picks[0])?, of_end(end, NaiveDate::MAX, span, picks[1])?);
            (first <= last || is_open(start) || is_open(end)).then_some((first, last))
        }
    }
}

proptest! {
    #[test]
    fn writing_and_parsing_are_inverse(value in values(), set in sets(), duration in durations()) {
        prop_assert_eq!(value.to_string().parse::<Edtf>(), Ok(value));
        prop_assert_eq!(duration.to_string().parse::<Duration>(), Ok(duration));
        prop_assert_eq!(set.to_string().parse::<EdtfSet>(), Ok(set));
    }

    #[test]
    fn any_text_is_refused_or_written_back_as_it_is(text in "[-0-9X~?%/.Y]{0,24}|-?[0-9]{2}[0-9X]{2}(-[0-4X][0-9X]){0,2}[~?%]?|[\\[{][-0-9.,]{0,20}[\\]}]|\\PC{0,12}") {
        if let Ok(value) = text.parse::<Edtf>() {
            prop_assert_eq!(value.to_string(), text.as_str());
        }
        if let Ok(set) = text.parse::<EdtfSet>() {
            prop_assert_eq!(set.to_string(), text);
        }
    }

    #[test]
    fn bounds_contain_the_day_and_end_where_the_name_does(day in days()) {
        for date in names_of(day) {
            let bounds = date.bounds().unwrap_or_default();
            prop_assert!(bounds.contains(Bounds::new(day, day)), "{date} {bounds:?}");
            let outside = [bounds.earliest.and_then(|day| day.pred_opt()), bounds.latest.and_then(|day| day.succ_opt())];
            prop_assert!(outside.iter().all(|day| day.is_some_and(|day| !names_of(day).contains(&date))), "{date} {bounds:?}");
        }
    }

    #[test]
    fn bounds_of_what_can_be_read_are_in_order(value in values()) {
        let bounds = value.bounds();
        prop_assert!(bounds.earliest.zip(bounds.latest).is_none_or(|(first, last)| first <= last), "{value}");
    }

    #[test]
    fn relations_hold_for_whatever_the_values_turn_out_to_be(a in values(), b in values(), picks in any::<[[u32; 2]; 2]>()) {
        let Some((x, y)) = outcome(a, picks[0]).zip(outcome(b, picks[1])) else { return Ok(()) };
        let facts = [
            ("before", a.before(b).truth, x.1 < y.0),
            ("overlaps", a.overlaps(b).truth, x.0 <= y.1 && y.0 <= x.1),
            ("within", a.within(b).truth, y.0 <= x.0 && x.1 <= y.1),
        ];
        for (relation, truth, fact) in facts {
            prop_assert!(truth == Truth::Maybe || (truth == Truth::Yes) == fact, "{a} {relation} {b}: {truth:?}, but {x:?} and {y:?}");
        }
    }

    #[test]
    fn relations_agree_with_bounds_and_with_each_other(a in values(), b in values()) {
        let (bounds, other) = (a.bounds(), b.bounds());
        let (before, after, overlaps, within) = (a.before(b).truth, b.before(a).truth, a.overlaps(b), a.within(b).truth);
        prop_assert_eq!(overlaps, b.overlaps(a));
        prop_assert!(!(before == Truth::Yes && (after != Truth::No || overlaps.truth != Truth::No || within != Truth::No)), "{} {}", a, b);
        prop_assert!(overlaps.truth != Truth::Yes || bounds.overlaps(other), "{} {}", a, b);
        prop_assert!(within != Truth::Yes || overlaps.truth == Truth::Yes, "{} {}", a, b);
        let known = [bounds.earliest, bounds.latest, other.earliest, other.latest].iter().all(Option::is_some);
        if known {
            prop_assert_eq!(before == Truth::Yes, bounds.latest < other.earliest, "{} {}", a, b);
            prop_assert!(within != Truth::Yes || other.contains(bounds), "{} {}", a, b);
            prop_assert!(overlaps.truth != Truth::No || !bounds.overlaps(other) || is_interval(a) || is_interval(b), "{} {}", a, b);
        }
    }

    #[test]
    fn a_shift_moves_every_day_and_keeps_the_doubt(value in values(), by in durations(), pick in any::<u32>()) {
        let Some(shifted) = value.shifted(by) else { return Ok(()) };
        prop_assert_eq!(shifted.qualifiers().0.or(shifted.qualifiers().1), value.qualifier());
        if let (Some(first), Some(count)) = (value.bounds().earliest, value.bounds().day_count()) {
            let day = Edtf::from(first + TimeDelta::days(i64::from(pick) % count));
            if let Some(moved) = day.shifted(by) {
                prop_assert!(shifted.bounds().contains(moved.bounds()), "{} {} is {}, but {} is {}", value, by, shifted, day, moved);
            }
        }
        prop_assert_eq!(shifted.to_string().parse::<Edtf>(), Ok(shifted));
    }

    #[test]
    fn there_and_back_is_the_same_where_the_calendar_allows(value in values(), by in durations()) {
        let Some(shifted) = value.shifted(by) else { return Ok(()) };
        let Some(back) = shifted.shifted(-by) else { return Ok(()) };
        let kept_precision = std::mem::discriminant(&value) == std::mem::discriminant(&shifted);
        let day = value.single_day();
        if by.days == 0 && kept_precision && day.is_none() && matches!(value, Edtf::Point(_)) {
            prop_assert_eq!(back, value);
        }
        if day.is_some_and(|day| by.months == 0 || (by.days == 0 && day.day() <= 28)) {
            prop_assert_eq!(back, value);
        }
        if by.months == 0 || (by.days == 0 && day.is_none() && matches!(value, Edtf::Point(_))) {
            prop_assert_eq!(back.bounds(), value.bounds(), "{} {} {}", value, by, shifted);
        }
    }

    #[test]
    fn a_later_shift_is_later(value in values(), by in durations(), more in durations()) {
        let (Some(once), Some(twice)) = (value.shifted(by), value.shifted(by).and_then(|value| value.shifted(more))) else { return Ok(()) };
        let ordered = |a: Option<NaiveDate>, b: Option<NaiveDate>| a.zip(b).is_none_or(|(a, b)| if more.months < 0 || more.days < 0 { b <= a } else { a <= b });
        let (a, b) = (once.bounds(), twice.bounds());
        prop_assert!(ordered(a.earliest, b.earliest) && ordered(a.latest, b.latest), "{} {} {}", once, more, twice);
    }
}

fn is_interval(value: Edtf) -> bool {
    matches!(value, Edtf::Interval(..))
}
