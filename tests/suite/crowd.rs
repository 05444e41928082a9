//! Timelines of any size, made from a number: short and long names in three languages, days, periods, open sides, piles on one day.

use chrono::{Days, NaiveDate};
use linimasa::edtf::{Bounds, CalendarDate, Edtf};
use linimasa::events::{Claim, Confidence, DateBasis, Event, Modality, Relation, Stance};
use linimasa::message::Message;
use linimasa::text_span::TextSpan;
use linimasa::timeline::Timeline;

const CONCEPTS: [&str; 8] = [
    "treaty.mandate",
    "treaty.negotiation",
    "treaty.adoption",
    "treaty.signature",
    "treaty.ratification",
    "treaty.accession",
    "general.meeting",
    "general.election",
];
const NAMES: [&str; 8] = [
    "Lũ lớn ở hạ lưu",
    "Nghị quyết về nguồn nước được thông qua sau ba ngày thảo luận căng thẳng tại thị trấn ven sông",
    "Sidang",
    "Rapat umum pemegang saham menyetujui pembagian dividen untuk tahun buku yang lalu dan mengganti dua komisaris",
    "Bridge opened",
    "The ferry company cancels its winter timetable after the third storm in as many weeks",
    "Khánh thành",
    "Gempa kecil",
];

/// A small generator of numbers; the same seed gives the same crowd.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// 0 to below 1.
    pub fn share(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn below(&mut self, limit: usize) -> usize {
        (self.share() * limit as f64) as usize
    }
}

/// `count` events over about `years` years before 2025, in `lanes` concepts. A fifth lies on a few days.
pub fn crowd(count: usize, years: u32, lanes: usize, seed: u64) -> Timeline {
    let mut dice = Dice::new(seed);
    let first = NaiveDate::from_ymd_opt(2025 - years as i32, 1, 1).expect("a year of the calendar");
    let days = f64::from(years) * 365.0;
    let piles: Vec<u64> = (0..5).map(|_| (dice.share() * days) as u64).collect();
    let mut events: Vec<Event> = (0..count)
        .map(|number| {
            let is_piled = dice.share() < 0.2;
            let at = if is_piled { piles[dice.below(piles.len())] } else { (dice.share() * days) as u64 };
            let start = first + Days::new(at);
            let length = if dice.share() < 0.6 { 0 } else { (dice.share().powi(4) * 2000.0) as u64 };
            event(number, start, start + Days::new(length), lanes, &mut dice)
        })
        .collect();
    events.sort_by_key(|event| (event.bounds.earliest, event.bounds.latest));
    Timeline { events, ..Timeline::default() }
}

fn event(number: usize, start: NaiveDate, end: NaiveDate, lanes: usize, dice: &mut Dice) -> Event {
    let modality = match dice.below(12) {
        0 => Modality::Planned,
        1 => Modality::Projected,
        2 => Modality::Cancelled,
        _ => Modality::Happened,
    };
    let (bounds, edtf) = match dice.below(40) {
        0 => (Bounds { earliest: Some(start), latest: None }, format!("{start}/..")),
        1 => (Bounds { earliest: None, latest: Some(end) }, format!("../{end}")),
        _ if start == end => (Bounds::new(start, end), start.to_string()),
        _ => (Bounds::new(start, end), format!("{start}/{end}")),
    };
    let edtf: Edtf = edtf.parse().unwrap_or_else(|_| Edtf::interval(CalendarDate::Day(start), CalendarDate::Day(end)));
    Event {
        id: format!("e{number}"),
        title: format!("{} {number}", NAMES[dice.below(NAMES.len())]),
        language: None,
        concept: Some(CONCEPTS[dice.below(lanes.min(CONCEPTS.len()))]),
        modality,
        basis: DateBasis::Stated,
        edtf: Some(edtf),
        bounds,
        significance: dice.share(),
        confidence: Confidence::Medium,
        actors: Vec::new(),
        places: Vec::new(),
        subject: None,
        parent: None,
        sources: 1,
        claims: vec![claim(bounds, edtf, modality)],
        series: Vec::new(),
        condition: None,
        near_misses: Vec::new(),
    }
}

fn claim(bounds: Bounds, edtf: Edtf, modality: Modality) -> Claim {
    Claim {
        article: 0,
        title: String::new(),
        quote: TextSpan::new(0, 0),
        timex: None,
        edtf: Some(edtf),
        bounds,
        modality,
        stance: Stance::Stated,
        speaker: None,
        reported: None,
        relation: Relation::Lead,
        reason: Message::new("join-lead"),
        figures: Vec::new(),
    }
}
