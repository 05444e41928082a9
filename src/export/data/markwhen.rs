//! Markwhen: one line an event, `2025-10-25: Title #tag`.

use super::public::{Public, status};
use crate::events::Event;
use crate::words::Words;
use chrono::NaiveDate;

pub fn markwhen(public: &Public<'_>, words: &Words) -> Vec<u8> {
    let mut text = format!("title: {}\n---\n\n", words.text("picture-title"));
    for (index, event) in public.events().iter().enumerate() {
        let Some(dates) = dates(event) else { continue };
        let tags: String = public.tags(index).iter().map(|tag| format!(" #{}", slug(tag))).collect();
        text.push_str(&format!("{dates}: {} #{}{tags}\n", one_line(&event.title), slug(&status(event, words))));
        for source in public.sources_of(event) {
            match source.url() {
                Some(url) => {
                    let name = one_line(&source.name()).replace(['[', ']'], "");
                    text.push_str(&format!("  [{name}]({})\n", url.replace('(', "%28").replace(')', "%29")));
                }
                None => text.push_str(&format!("  {}\n", one_line(&source.name()))),
            }
        }
        text.push('\n');
    }
    text.into_bytes()
}

/// First and last day, or one day; an open side says so.
fn dates(event: &Event) -> Option<String> {
    let day = |day: NaiveDate| day.to_string();
    Some(match (event.bounds.earliest, event.bounds.latest) {
        (Some(first), Some(last)) if first == last => day(first),
        (Some(first), Some(last)) => format!("{}/{}", day(first), day(last)),
        (Some(first), None) => format!("{}/now", day(first)),
        (None, Some(last)) => day(last),
        (None, None) => return None,
    })
}

/// A title is one line, and a `#` in it is no tag.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('#', "＃")
}

fn slug(text: &str) -> String {
    let letters: String = text.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
    letters.trim_matches('-').to_owned()
}
