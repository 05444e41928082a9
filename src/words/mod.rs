//! The words that people read, in the language they chose.
//!
//! ```text
//! data/ui/id.ftl --\
//!                   >-- Words --text(key)--> "Buka artikel"
//! data/ui/en.ftl --/         \--say(&Message)--> a whole sentence with its arguments
//! ```
//! English is the fallback of every key. Dates are written by `calendar_words` from ICU's locale data.

mod calendar_words;

use crate::embedded;
use crate::message::{Arg, Message};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::fmt;

/// The languages the program itself speaks, by the files of `data/ui`, in name order.
pub fn ui_languages() -> Vec<&'static str> {
    embedded::under("ui/").filter_map(|(path, _)| path.strip_prefix("ui/")?.strip_suffix(".ftl")).collect()
}

/// All words of the user interface in one language.
pub struct Words {
    language: &'static str,
    bundles: Vec<FluentBundle<FluentResource>>,
    calendar: calendar_words::CalendarWords,
    /// What was said last: an article says the same days and phrases again and again.
    said: RefCell<FxHashMap<Message, String>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// The words in `language` (a file name of `data/ui` without its ending), with English behind it. `None` if there is no such file.
    pub fn new(language: &str) -> Option<Self> {
        let language = ui_languages().into_iter().find(|known| *known == language)?;
        let mut bundles = vec![bundle(language)?];
        if language != "en" {
            bundles.extend(bundle("en"));
        }
        let (said, calendar) = (RefCell::default(), calendar_words::CalendarWords::new(language, false));
        let mut words = Self { language, bundles, calendar, said };
        // Dates follow the locale that the file names ("4 March", not "March 4") and its form of a day.
        let is_number_before_month = words.text("locale-day") == "number-before-month";
        words.calendar = calendar_words::CalendarWords::new(&words.text("locale"), is_number_before_month);
        Some(words)
    }

    /// The words in `language`, in English where there is no such file.
    pub fn or_english(language: &str) -> Self {
        let language = ui_languages().into_iter().find(|known| *known == language).unwrap_or("en");
        Self::new(language).unwrap_or_else(|| Self {
            language: "en",
            bundles: Vec::new(),
            calendar: calendar_words::CalendarWords::new("en", false),
            said: RefCell::default(),
        })
    }

    /// The language of these words, as named in `data/ui`.
    pub const fn language(&self) -> &'static str {
        self.language
    }

    /// The words of a key that takes no arguments; the key itself where nobody wrote words for it.
    pub fn text(&self, key: &str) -> String {
        self.find(key, None).unwrap_or_else(|| key.to_owned())
    }

    /// The words of a key with a count for its plural forms.
    pub fn count(&self, key: &'static str, count: usize) -> String {
        self.say(&Message::new(key).count("count", i64::try_from(count).unwrap_or(i64::MAX)))
    }

    /// The sentence of a message.
    pub fn say(&self, message: &Message) -> String {
        /// So many sentences are remembered before all are forgotten.
        const MOST: usize = 4096;
        let known = self.said.borrow().get(message).cloned();
        known.unwrap_or_else(|| {
            let sentence = self.say_anew(message);
            let mut said = self.said.borrow_mut();
            if said.len() >= MOST {
                said.clear();
            }
            said.insert(message.clone(), sentence.clone());
            sentence
        })
    }

    fn say_anew(&self, message: &Message) -> String {
        let args = self.fluent_args(message);
        self.find(message.key, Some(&args)).unwrap_or_else(|| message.key.to_owned())
    }

    /// What to do next about a diagnostic, where somebody wrote it: the attribute `.hint` of its message.
    pub fn hint(&self, message: &Message) -> Option<String> {
        let args = self.fluent_args(message);
        self.find(&format!("{}.hint", message.key), Some(&args))
    }

    /// A date at its own precision: "25 October 2025", "Desember 2024", "2027".
    pub fn date(&self, value: crate::edtf::Edtf) -> String {
        self.calendar.edtf(value, self)
    }

    /// "Oct" or its like, for the lower level of an axis. `month` is 1..=12.
    pub fn month_short(&self, month: u8) -> String {
        self.calendar.month_short(month)
    }

    fn fluent_args<'a>(&self, message: &'a Message) -> FluentArgs<'a> {
        let value = |arg: &'a Arg| match arg {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Count(count) => FluentValue::from(*count),
            Arg::Date(date) => FluentValue::from(self.date(*date)),
            Arg::Nested(inner) => FluentValue::from(self.say(inner)),
        };
        message.args.iter().map(|(name, arg)| (*name, value(arg))).collect()
    }

    fn find(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        self.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(id)?;
            let pattern = match attribute {
                Some(name) => message.get_attribute(name)?.value(),
                None => message.value()?,
            };
            let mut errors = Vec::new();
            Some(bundle.format_pattern(pattern, args, &mut errors).into_owned())
        })
    }
}

fn bundle(language: &str) -> Option<FluentBundle<FluentResource>> {
    let source = embedded::file(&format!("ui/{language}.ftl"))?;
    // A broken entry is skipped by the parser; `tests` hold every file against having one.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _errors)| resource);
    let mut bundle = FluentBundle::new_concurrent(vec![language.parse().ok()?]);
    // Isolation marks would leak into pictures and CSV files.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    Some(bundle)
}
