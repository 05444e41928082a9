//! Bytes in, [`Article`] out: text as the reader sees it, with zones, sentences, language and what the file says of its source.
//!
//! ```text
//! bytes --decode--> text --by format--> Draft --blocks, zones--> sentences --language--> Article
//! ```

mod article;
mod assemble;
mod blocks;
mod decode;
mod draft;
mod front_matter;
mod html;
mod html_metadata;
mod json_line;
mod language;
mod markdown;
mod publisher;
mod read;
mod sentences;
mod zones;

pub use article::{Article, ArticleKind, Basis, GivenFields, Published, Sentence, Zone};
pub use html_metadata::is_web_address;
pub use json_line::read_json_line;
pub use read::{Input, is_readable_name, read};
