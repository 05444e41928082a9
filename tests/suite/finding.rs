//! Filters, searches and the day a timeline is seen from, without a window.

use super::scene::bundled;
use linimasa::timeline::{Appearance, Facet, Facets, Filter, Haystack, Hit, Knowledge, Rest, Timeline, TimelineView, appearance, changes};

fn choose(choices: &[(Facet, &str)]) -> Filter {
    let mut filter = Filter::default();
    choices.iter().for_each(|(facet, value)| filter.toggle(*facet, value));
    filter
}

#[test]
fn facets_are_joined_by_and_values_by_or_and_counts_say_what_comes_next() {
    let timeline = bundled();
    let facets = Facets::new(timeline);
    type Row<'r> = (&'r [(Facet, &'r str)], fn(&linimasa::events::Event) -> bool);
    let rows: [Row<'_>; 4] = [
        (&[], |_| true),
        (&[(Facet::Status, "projected")], |event| format!("{:?}", event.modality) == "Projected"),
        (&[(Facet::Concept, "treaty.mandate"), (Facet::Concept, "treaty.adoption")], |event| {
            matches!(event.concept, Some("treaty.mandate" | "treaty.adoption"))
        }),
        (&[(Facet::Concept, "treaty.mandate"), (Facet::Status, "projected")], |_| false),
    ];
    for (choices, is_meant) in rows {
        let filter = choose(choices);
        let matches = facets.apply(&filter);
        let meant: Vec<bool> = timeline.events.iter().map(is_meant).collect();
        assert_eq!(matches.is_match, meant, "{choices:?}");
        assert_eq!(TimelineView::filtered(timeline, &filter, &matches).shown.len(), matches.count);
        for (facet, counts) in &matches.counts {
            for count in counts.iter().filter(|count| !count.is_chosen) {
                let mut alone = filter.clone();
                alone.drop_facet(*facet);
                alone.toggle(*facet, &count.value);
                assert_eq!(facets.apply(&alone).count, count.count, "{choices:?} then {facet:?} {}", count.value);
            }
        }
        for (facet, count) in &matches.without {
            let mut without = filter.clone();
            without.drop_facet(*facet);
            assert_eq!(facets.apply(&without).count, *count, "{choices:?} without {facet:?}");
        }
    }
}

#[test]
fn dimmed_events_stay_in_the_view() {
    let mut filter = choose(&[(Facet::Status, "projected")]);
    filter.rest = Rest::Dimmed;
    let matches = Facets::new(bundled()).apply(&filter);
    let view = TimelineView::filtered(bundled(), &filter, &matches);
    assert_eq!(view.shown.len(), bundled().events.len());
    assert_eq!(view.dimmed.len(), bundled().events.len() - matches.count);
}

#[test]
fn what_is_searched_is_found_in_titles_quotes_and_passages() {
    let haystack = Haystack::new(bundled());
    let rows = [("konvensi", true), ("KONVENSI", true), ("co\u{302}ng uoc", false), ("xyzzy", false), ("  ", false), (".", false)];
    for (query, is_found) in rows {
        let hits = haystack.find(query, bundled());
        assert_eq!(!hits.hits.is_empty(), is_found, "{query:?}: {} hits", hits.hits.len());
        for hit in &hits.hits {
            if let Hit::Passage { article, span } = hit {
                let found = span.of(&bundled().articles[*article].article.text);
                assert_eq!(linimasa::timeline::fold(found), linimasa::timeline::fold(query));
            }
        }
    }
}

#[test]
fn what_was_known_on_a_day_is_what_only_the_articles_of_that_day_tell() {
    let (timeline, knowledge) = (bundled(), Knowledge::embedded());
    for day in timeline.publication_days() {
        let then = timeline.as_of(day, &[], &knowledge);
        let known: Vec<_> = timeline.articles.iter().filter(|dated| appearance(dated, day) == Appearance::ByThen).cloned().collect();
        let alone = Timeline::merge(known, &knowledge);
        let ids = |timeline: &Timeline| timeline.events.iter().map(|event| (event.id.clone(), event.edtf)).collect::<Vec<_>>();
        assert_eq!(ids(&then), ids(&alone), "{day}");
        assert!(changes(&then, &then).is_empty());
    }
    let first = timeline.as_of(timeline.publication_days()[0], &[], &knowledge);
    let changed = changes(&first, timeline);
    let told = |index: usize| changed.iter().any(|change| change.event == index && change.then.is_none());
    assert!((0..timeline.events.len()).any(told), "nothing is new since the first day");
}
