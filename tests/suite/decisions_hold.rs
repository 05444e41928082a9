//! Decisions hold: undone without a trace, in any order where order means nothing, after articles come and go; and they tell when they do not fit.

use super::decisions::{STORY, at, dated, decided, time};
use linimasa::edtf::Edtf;
use linimasa::timeline::{Act, Decision, Log, Review, Step, Timeline};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// Everything that can be seen of a timeline.
fn seen(timeline: &Timeline) -> String {
    format!("{:#?}\n{:#?}\n{:#?}\n{:#?}", timeline.events, timeline.curation, timeline.dismissed, timeline.undated)
}

/// A possible act on the timeline as it stands, chosen by three numbers.
fn act(timeline: &Timeline, kind: u8, first: usize, second: usize) -> Option<Act> {
    let count = timeline.events.len().max(1);
    let event = timeline.event_ref(first % count)?;
    let edtf: Edtf = format!("203{}-{:02}", second % 10, first % 12 + 1).parse().ok()?;
    Some(match kind % 10 {
        0 => Act::Accept { event },
        1 => Act::Dismiss { event },
        2 => Act::Unsure { event },
        3 => Act::Merge { events: vec![event, timeline.event_ref(second % count)?] },
        4 => Act::Split { claims: event.claims.iter().skip(1).cloned().collect(), event },
        5 => Act::Retime { event, edtf, words: edtf.to_string() },
        6 => Act::Retitle { event, title: format!("Title {second}") },
        7 => Act::Tag { event, tag: format!("tag {}", second % 3) },
        8 => Act::Note { event, text: format!("note {second}") },
        _ => {
            let article = &timeline.articles.get(second % timeline.articles.len().max(1))?.article;
            Act::SetPublished { article: article.hash.clone(), edtf: "2031-06-20".parse().ok()? }
        }
    })
}

fn wishes(most: usize) -> impl Strategy<Value = Vec<(u8, usize, usize)>> {
    prop::collection::vec((0_u8..10, 0_usize..20, 0_usize..20), 1..most)
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

#[test]
fn undoing_everything_leaves_nothing_and_redoing_everything_brings_it_back() {
    let dated = dated(STORY);
    let before = seen(&decided(&dated, &[]));
    runner(40)
        .run(&wishes(12), |wishes| {
            let mut log = Log::default();
            let mut states = vec![before.clone()];
            for (kind, first, second) in wishes {
                let now = decided(&dated, &log.in_force());
                let Some(act) = act(&now, kind, first, second) else { continue };
                let decision = log.decision("Ani", time(), act);
                log.take(Step::Decide(Box::new(decision)));
                states.push(seen(&decided(&dated, &log.in_force())));
            }
            let last = states.pop().unwrap_or_default();
            while let Some(expected) = states.pop() {
                prop_assert!(log.take(Step::Undo));
                prop_assert_eq!(seen(&decided(&dated, &log.in_force())), expected);
            }
            prop_assert!(!log.take(Step::Undo), "nothing is left to undo");
            while log.take(Step::Redo) {}
            prop_assert_eq!(seen(&decided(&dated, &log.in_force())), last);
            Ok(())
        })
        .unwrap();
}

#[test]
fn decisions_of_different_kinds_or_about_different_events_come_in_any_order() {
    let dated = dated(STORY);
    let base = decided(&dated, &[]);
    let wishes = (prop::collection::vec((0_usize..20, 0_usize..20), 10), Just((0..10_u8).collect::<Vec<_>>()).prop_shuffle());
    runner(60)
        .run(&wishes, |(numbers, order)| {
            // One of each kind, but of the three reviews one: they are answers to the same question. Two reviews of one event are not of any order.
            let kinds = [0_u8, 3, 4, 5, 6, 7, 8, 9, 3, 3];
            let decisions: Vec<Decision> = kinds
                .iter()
                .zip(&numbers)
                .enumerate()
                .filter_map(|(index, (kind, (first, second)))| {
                    Some(Decision::new(format!("d{index}"), "Ani", time(), act(&base, *kind, *first, *second)?))
                })
                .filter(|decision| !matches!(&decision.act, Act::Split { claims, .. } if claims.is_empty()))
                .collect();
            let shuffled: Vec<Decision> = order.iter().filter_map(|index| decisions.get(usize::from(*index)).cloned()).collect();
            let without_history = |timeline: Timeline| {
                let mut timeline = timeline;
                timeline.curation.iter_mut().for_each(|curation| curation.history.sort());
                seen(&timeline)
            };
            prop_assert_eq!(without_history(decided(&dated, &decisions)), without_history(decided(&dated, &shuffled)));
            Ok(())
        })
        .unwrap();
}

#[test]
fn an_article_about_something_else_changes_no_decision() {
    let old = dated(STORY);
    let mut more = old.clone();
    more.extend(dated(&[(
        "0-other.txt",
        "---\npublisher: Orsa Post\npublished: 2030-01-03\n---\nShareholders of Quill Works approved the merger on 2 January 2030.\n",
    )]));
    runner(40)
        .run(&wishes(10), |wishes| {
            let mut log = Log::default();
            for (kind, first, second) in wishes {
                let now = decided(&old, &log.in_force());
                if let Some(act) = act(&now, kind, first, second) {
                    let decision = log.decision("Ani", time(), act);
                    log.take(Step::Decide(Box::new(decision)));
                }
            }
            let (without, with) = (decided(&old, &log.in_force()), decided(&more, &log.in_force()));
            let facts = |timeline: &Timeline| {
                let all = timeline.events.iter().zip(&timeline.curation).filter(|(event, _)| !event.title.contains("Quill"));
                all.map(|(event, curation)| (event.id.clone(), event.title.clone(), event.edtf, curation.clone())).collect::<Vec<_>>()
            };
            prop_assert_eq!(facts(&without), facts(&with));
            prop_assert_eq!(without.dismissed.len(), with.dismissed.len());
            prop_assert_eq!(&without.conflicts, &with.conflicts);
            Ok(())
        })
        .unwrap();
}

/// The codes of what is reported.
fn conflicts(timeline: &Timeline) -> Vec<&'static str> {
    timeline.conflicts.iter().map(|conflict| conflict.message.key).collect()
}

fn decision(act: Act) -> Decision {
    Decision::new("d1", "Ani", time(), act)
}

#[test]
fn a_decision_whose_article_is_gone_is_told_and_holds_again_when_it_is_back() {
    let all = dated(STORY);
    let base = decided(&all, &[]);
    let retitle = decision(Act::Retitle { event: base.event_ref(at(&base, "Jembatan")).expect("there"), title: "Orsa".to_owned() });
    let gone = decided(&all[..2], std::slice::from_ref(&retitle));
    assert_eq!(conflicts(&gone), ["conflict-event-gone"]);
    let back = decided(&all, &[retitle]);
    assert_eq!((conflicts(&back), back.events[at(&back, "Orsa")].title.as_str()), (vec![], "Orsa"));
}

#[test]
fn new_evidence_against_a_decision_is_told() {
    let first = [("a.txt", "---\npublisher: Kabar Senja\npublished: 2031-06-20\n---\nThe Lima Treaty was signed in June 2031 in Melk.\n")];
    let second =
        ("b.txt", "---\npublisher: Melk Registry\npublished: 2031-06-12\n---\nThe Lima Treaty was signed on 8 June 2031 in Melk.\n");
    let old = dated(&first);
    let new = dated(&[first[0], second]);
    let base = decided(&old, &[]);
    let event = || base.event_ref(0).expect("there");
    let late = "2031-07".parse().expect("EDTF");
    let within = "2031-06-08".parse().expect("EDTF");
    let table = [
        (Act::Accept { event: event() }, vec!["conflict-date-moved"]),
        (Act::Dismiss { event: event() }, vec!["conflict-dismissed-told-again"]),
        (Act::Retime { event: event(), edtf: late, words: String::new() }, vec!["conflict-date-moved"]),
        (Act::Retime { event: event(), edtf: within, words: String::new() }, vec![]),
        (Act::Tag { event: event(), tag: "treaty".to_owned() }, vec![]),
    ];
    for (act, expected) in table {
        assert_eq!(conflicts(&decided(&old, &[decision(act.clone())])), [""; 0], "{act:?}");
        assert_eq!(conflicts(&decided(&new, &[decision(act.clone())])), expected, "{act:?}");
    }
}

#[test]
fn a_day_that_the_article_states_itself_is_told() {
    let all = dated(STORY);
    let set = |index: usize, day: &str| {
        decision(Act::SetPublished { article: all[index].article.hash.clone(), edtf: day.parse().expect("EDTF") })
    };
    let table = [
        (0, "2029-01-01", vec!["conflict-published-stated"]),
        (0, "2031-06-04", vec![]),
        (0, "2031-06", vec![]),
        (2, "2029-01-01", vec![]),
    ];
    for (index, day, expected) in table {
        assert_eq!(conflicts(&decided(&all, &[set(index, day)])), expected, "{index} {day}");
    }
}

#[test]
fn a_withdrawn_decision_does_not_hold_and_a_withdrawn_withdrawal_lets_it_hold() {
    let all = dated(STORY);
    let base = decided(&all, &[]);
    let mut log = Log::default();
    let decide = |log: &mut Log, act: Act| {
        let decision = log.decision("Ani", time(), act);
        let id = decision.id.clone();
        log.take(Step::Decide(Box::new(decision)));
        id
    };
    let accept = decide(&mut log, Act::Accept { event: base.event_ref(0).expect("there") });
    let revert = decide(&mut log, Act::Revert { decision: accept });
    assert_eq!(decided(&all, &log.in_force()).curation[0].review, Review::Open);
    decide(&mut log, Act::Revert { decision: revert });
    assert_eq!(decided(&all, &log.in_force()).curation[0].review, Review::Accepted);
    log.take(Step::Undo);
    assert_eq!(decided(&all, &log.in_force()).curation[0].review, Review::Open);
}
