//! Pages saved to one file (`.mhtml`, `.mht`): the page's own HTML out of the parts of the message.

use super::html_metadata::is_web_address;
use mailparse::{MailHeaderMap, ParsedMail, parse_mail};

/// The page in a message.
#[derive(Debug, Default, PartialEq)]
pub struct SavedPage {
    pub html: Vec<u8>,
    /// The encoding that the part's header names.
    pub charset: Option<String>,
    /// The address that the page was saved from. When it was saved says nothing of when it was published.
    pub url: Option<String>,
}

/// The first HTML part of a message, decoded from base64 or quoted-printable; none if it has none or is no message.
pub fn saved_page(bytes: &[u8]) -> Option<SavedPage> {
    let message = parse_mail(bytes).ok()?;
    let page = message.parts().find(|part| part.ctype.mimetype.eq_ignore_ascii_case("text/html"))?;
    let url = address(&message, "Snapshot-Content-Location").or_else(|| address(page, "Content-Location"));
    Some(SavedPage { html: page.get_body_raw().ok()?, charset: page.ctype.params.get("charset").cloned(), url })
}

/// Whether a file begins as such a message does.
pub fn looks_like_mhtml(head: &str) -> bool {
    let begins_as_message =
        ["from:", "mime-version:", "content-type:", "snapshot-content-location:"].iter().any(|name| head.starts_with(name));
    begins_as_message && head.contains("multipart/related")
}

fn address(part: &ParsedMail<'_>, header: &str) -> Option<String> {
    part.headers.get_first_value(header).map(|address| address.trim().to_owned()).filter(|address| is_web_address(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_without_a_page_is_none() {
        for bytes in [
            &b""[..],
            b"\xff\xfe",
            b"Subject: x\n\ntext",
            b"Content-Type: multipart/related; boundary=a\n\n--a\nContent-Type: text/css\n\nx\n--a--",
        ] {
            assert_eq!(saved_page(bytes), None, "{}", String::from_utf8_lossy(bytes));
        }
        let page = saved_page(b"Content-Type: text/html; charset=koi8-r\nContent-Location: https://a.example/x\n\n<p>x").expect("a page");
        assert_eq!((page.charset.as_deref(), page.url.as_deref()), (Some("koi8-r"), Some("https://a.example/x")));
    }

    #[test]
    fn messages_nested_beyond_reason_end() {
        let nested: String =
            (0..5000).map(|level| format!("Content-Type: multipart/related; boundary=b{level}x\n\n--b{level}x\n")).collect();
        assert_eq!(saved_page(nested.as_bytes()), None);
    }
}
