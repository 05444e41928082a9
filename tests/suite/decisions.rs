//! Every act on its own: what it changes, and that taking it back leaves nothing of it.

use chrono::{DateTime, Utc};
use linimasa::documents::{Article, GivenFields, Input, read};
use linimasa::events::{DateBasis, DatedArticle, Modality};
use linimasa::text_span::TextSpan;
use linimasa::timeline::{Act, Curation, Decision, Extracted, Knowledge, Log, Review, SourceRank, Step, Timeline};
use std::sync::OnceLock;

pub fn knowledge() -> &'static Knowledge {
    static KNOWLEDGE: OnceLock<Knowledge> = OnceLock::new();
    KNOWLEDGE.get_or_init(Knowledge::embedded)
}

pub fn time() -> DateTime<Utc> {
    "2031-07-01T08:00:00Z".parse().expect("a time")
}

/// A story of a treaty with a condition, a postponed opening and a vote; the third article states no publication day.
pub const STORY: &[(&str, &str)] = &[
    (
        "1-plan.txt",
        "---\npublisher: Harian Sarrow\npublished: 2031-06-04\n---\nPemungutan suara wali kota Lembayung berlangsung pada 3 Juni 2031. \
         Sidang perdana dijadwalkan pada 20 Juli 2031.\n",
    ),
    (
        "2-lima.txt",
        "---\npublisher: The Melk Courier\npublished: 2031-06-10\n---\nThe Lima Treaty was signed on 8 June 2031 in Melk. \
         The Lima Treaty will enter into force 60 days after the 55th ratification, expected in 2034.\n",
    ),
    ("3-undated.txt", "---\npublisher: Lembar Kota\n---\nGempa mengguncang Lembayung kemarin. Jembatan Orsa dibuka pada 12 Mei 2031.\n"),
];

pub fn article(name: &str, text: &str) -> Article {
    read(Input { id: name.to_owned(), bytes: text.as_bytes().to_vec(), given: GivenFields::default() })
}

pub fn dated(stories: &[(&str, &str)]) -> Vec<DatedArticle> {
    let articles = stories.iter().map(|(name, text)| article(name, text)).collect();
    Timeline::date(articles, knowledge(), |_, _| true).expect("nobody cancels")
}

pub fn decided(dated: &[DatedArticle], decisions: &[Decision]) -> Timeline {
    Timeline::new(&Extracted::new(dated.to_vec(), decisions, knowledge()), decisions)
}

/// The decision of one act, over the story as nobody has decided about it.
fn one(act: impl FnOnce(&Timeline) -> Act) -> (Timeline, Timeline) {
    let dated = dated(STORY);
    let before = decided(&dated, &[]);
    let decision = Decision::new("d1", "Ani", time(), act(&before));
    let written = serde_json::to_string(&decision).expect("JSON");
    assert_eq!(serde_json::from_str::<Decision>(&written).expect(&written), decision, "{written}");
    let after = decided(&dated, &[decision]);
    assert_eq!(after.conflicts, [], "{written}");
    (before, after)
}

/// The event whose title holds `words`.
pub fn at(timeline: &Timeline, words: &str) -> usize {
    let titles = || timeline.events.iter().map(|event| event.title.as_str()).collect::<Vec<_>>();
    timeline.events.iter().position(|event| event.title.contains(words)).unwrap_or_else(|| panic!("{words}: {:?}", titles()))
}

fn curation<'a>(timeline: &'a Timeline, words: &str) -> &'a Curation {
    &timeline.curation[at(timeline, words)]
}

#[test]
fn a_review_is_kept_beside_the_event_and_a_dismissed_one_leaves_the_timeline() {
    let (_, accepted) = one(|before| Act::Accept { event: before.event_ref(at(before, "Lima")).expect("there") });
    assert_eq!(
        (curation(&accepted, "Lima").review, curation(&accepted, "Lima").history.as_slice()),
        (Review::Accepted, &["d1".to_owned()][..])
    );
    let (_, unsure) = one(|before| Act::Unsure { event: before.event_ref(at(before, "Lima")).expect("there") });
    assert_eq!(curation(&unsure, "Lima").review, Review::Unsure);
    let (before, dismissed) = one(|before| Act::Dismiss { event: before.event_ref(at(before, "Jembatan")).expect("there") });
    assert_eq!(dismissed.events.len() + 1, before.events.len());
    assert!(dismissed.dismissed[0].0.title.contains("Jembatan"));
}

#[test]
fn tags_notes_and_titles_are_kept_and_the_old_title_is_remembered() {
    let (_, tagged) =
        one(|before| Act::Tag { event: before.event_ref(at(before, "Jembatan")).expect("there"), tag: "infrastructure".to_owned() });
    assert_eq!(curation(&tagged, "Jembatan").tags, ["infrastructure"]);
    let (_, noted) =
        one(|before| Act::Note { event: before.event_ref(at(before, "Jembatan")).expect("there"), text: "Ask Bagas.".to_owned() });
    assert_eq!(curation(&noted, "Jembatan").notes, ["Ask Bagas."]);
    let (before, renamed) = one(|before| Act::Retitle {
        event: before.event_ref(at(before, "Jembatan")).expect("there"),
        title: "Orsa bridge opens".to_owned(),
    });
    let old = before.events[at(&before, "Jembatan")].title.clone();
    assert_eq!(curation(&renamed, "Orsa bridge").extracted_title, Some(old));
}

#[test]
fn a_new_date_moves_the_event_and_leaves_the_old_one_as_a_ghost() {
    let (_, moved) = one(|before| Act::Retime {
        event: before.event_ref(at(before, "Jembatan")).expect("there"),
        edtf: "2031-08".parse().expect("EDTF"),
        words: "Agustus 2031".to_owned(),
    });
    let index = at(&moved, "Jembatan");
    let event = &moved.events[index];
    assert_eq!((event.edtf.map(|edtf| edtf.to_string()).as_deref(), event.basis), (Some("2031-08"), DateBasis::Given));
    assert_eq!(moved.curation[index].extracted_edtf.map(|edtf| edtf.to_string()).as_deref(), Some("2031-05-12"));
    assert!(moved.events.is_sorted_by_key(|event| event.bounds), "still in time order");
}

#[test]
fn events_put_together_hold_all_claims_once_and_can_be_taken_apart_again() {
    let both = |before: &Timeline| {
        vec![before.event_ref(at(before, "Lima")).expect("there"), before.event_ref(at(before, "Pemungutan")).expect("there")]
    };
    let (before, merged) = one(|before| Act::Merge { events: both(before) });
    let claims = |timeline: &Timeline| timeline.events.iter().map(|event| event.claims.len()).sum::<usize>();
    assert_eq!((merged.events.len() + 1, claims(&merged)), (before.events.len(), claims(&before)));
    let whole = merged
        .events
        .iter()
        .position(|event| event.claims.iter().any(|claim| claim.article == 0) && event.claims.iter().any(|claim| claim.article == 1));
    let whole = whole.expect("one event of two articles");
    assert_eq!(merged.events[whole].sources, 2);

    let dated = dated(STORY);
    let mut log = Log::default();
    let merge = log.decision("Ani", time(), Act::Merge { events: both(&before) });
    log.take(Step::Decide(Box::new(merge)));
    let event = merged.event_ref(whole).expect("there");
    let part: Vec<_> = event.claims.iter().skip(1).cloned().collect();
    let split = log.decision("Ani", time(), Act::Split { event, claims: part });
    log.take(Step::Decide(Box::new(split)));
    let apart = decided(&dated, &log.in_force());
    assert_eq!((apart.events.len(), claims(&apart), apart.conflicts.len()), (before.events.len(), claims(&before), 0));
}

#[test]
fn a_passage_becomes_an_event_with_its_words_as_the_claim() {
    let (before, added) = one(|before| {
        let text = &before.articles[2].article.text;
        let start = text.find("Gempa").expect("the passage");
        let quote = TextSpan::new(start, start + text[start..].find('.').expect("its end") + 1);
        Act::Add {
            article: before.articles[2].article.hash.clone(),
            quote,
            title: "Earthquake in Lembayung".to_owned(),
            edtf: "2031-05-10".parse().expect("EDTF"),
            modality: Modality::Happened,
        }
    });
    assert_eq!(added.events.len(), before.events.len() + 1);
    let event = &added.events[at(&added, "Earthquake")];
    assert_eq!((event.basis, event.claims.len()), (DateBasis::Given, 1));
    assert!(event.claims[0].quote.of(&added.articles[2].article.text).starts_with("Gempa"));
}

#[test]
fn a_publication_day_lets_yesterday_be_read() {
    let (before, dated) =
        one(|before| Act::SetPublished { article: before.articles[2].article.hash.clone(), edtf: "2031-05-13".parse().expect("EDTF") });
    assert_eq!(dated.events.len(), before.events.len() + 1);
    let event = &dated.events[at(&dated, "Gempa")];
    assert_eq!(event.edtf.map(|edtf| edtf.to_string()).as_deref(), Some("2031-05-12"));
}

#[test]
fn a_date_of_what_it_waits_for_moves_the_entry_into_force() {
    let (_, moved) = one(|before| Act::DatePrerequisite {
        event: before
            .events
            .iter()
            .position(|event| event.condition.is_some())
            .and_then(|index| before.event_ref(index))
            .expect("a condition"),
        edtf: "2032-03-01".parse().expect("EDTF"),
        words: "1 March 2032".to_owned(),
    });
    let index = moved.events.iter().position(|event| event.condition.is_some()).expect("a condition");
    let event = &moved.events[index];
    assert_eq!((event.edtf.map(|edtf| edtf.to_string()).as_deref(), event.modality), (Some("2032-04-30"), Modality::Planned));
    assert_eq!(moved.curation[index].extracted_edtf.map(|edtf| edtf.to_string()).as_deref(), Some("2034"));
}

#[test]
fn the_nearest_source_leads() {
    let twice = [
        ("a.txt", "---\npublisher: Kabar Senja\npublished: 2031-06-04\n---\nThe Lima Treaty was signed in June 2031 in Melk.\n"),
        ("b.txt", "---\npublisher: Melk Registry\npublished: 2031-06-12\n---\nThe Lima Treaty was signed on 8 June 2031 in Melk.\n"),
    ];
    let dated = dated(&twice);
    let before = decided(&dated, &[]);
    let [event] = before.events.as_slice() else { panic!("{:?}", before.events) };
    let lead = event.claims[0].article;
    let other = before.articles[1 - lead].article.publisher.clone().expect("a publisher");
    let decision = Decision::new("d1", "Ani", time(), Act::SetRank { publisher: other, rank: SourceRank::Official });
    let after = decided(&dated, &[decision]);
    assert_eq!(after.events[0].claims[0].article, 1 - lead);
    assert_eq!(after.events[0].edtf, after.events[0].claims[0].edtf);
}

#[test]
fn what_is_not_understood_is_not_half_understood() {
    let known = r#"{"id":"d1","author":"Ani","time":"2031-07-01T08:00:00Z","act":{"kind":"revert","decision":"d0"},"mood":"calm"}"#;
    let decision: Decision = serde_json::from_str(known).expect("a field beside the act is kept");
    assert!(serde_json::to_string(&decision).expect("JSON").contains(r#""mood":"calm""#));
    for broken in [
        known.replace("revert", "burn"),
        known.replace(r#""decision":"d0""#, r#""decision":"d0","only_if":"raining""#),
        known.replace("2031-07-01T08:00:00Z", "yesterday"),
    ] {
        assert!(serde_json::from_str::<Decision>(&broken).is_err(), "{broken}");
    }
}
