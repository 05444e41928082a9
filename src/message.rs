//! What is to be said to people, as facts: a key of `data/ui` and its arguments. The words are found later, in the reader's language.

use crate::edtf::Edtf;

/// One argument of a [`Message`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Arg {
    /// Words of an article or a name, shown as they are.
    Text(String),
    /// A count, for plural rules.
    Count(i64),
    /// A date, shown in the reader's language.
    Date(Edtf),
    /// Another message, put in as it reads.
    Nested(Message),
}

/// A sentence to be: key of `data/ui/*.ftl` and arguments.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Message {
    pub key: &'static str,
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, Arg::Text(value.into())));
        self
    }

    pub fn count(mut self, name: &'static str, value: i64) -> Self {
        self.args.push((name, Arg::Count(value)));
        self
    }

    pub fn date(mut self, name: &'static str, value: Edtf) -> Self {
        self.args.push((name, Arg::Date(value)));
        self
    }

    pub fn nested(mut self, name: &'static str, value: Self) -> Self {
        self.args.push((name, Arg::Nested(value)));
        self
    }
}
