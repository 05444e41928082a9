//! Bytes in, [`Article`] out: text as the reader sees it, with zones, sentences, language and what the file says of its source.
//!
//! ```text
//! bytes --decode--> text --by format--> Draft --blocks, zones--> sentences --language--> Article
//! ```

mod article;
mod assemble;
mod base_language;
mod blocks;
mod decode;
mod draft;
mod front_matter;
mod glue;
mod header;
mod header_line;
mod html;
mod html_dates;
mod html_flat;
mod html_furniture;
mod html_main;
mod html_metadata;
mod html_text;
mod json_ld;
mod json_line;
mod language;
mod markdown;
mod mhtml;
mod publisher;
mod read;
mod sentences;
mod shape;
mod stamp;
mod tail;
mod zones;

pub use article::{Article, ArticleKind, Basis, GivenFields, Published, Sentence, Zone};
pub use html_metadata::is_web_address;
pub use json_line::read_json_line;
pub use read::{Input, is_readable_name, read};
