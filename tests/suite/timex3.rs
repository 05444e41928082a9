//! `extract --format timex3`: any XML reader reads it, and without its tags it is the article's text.

use super::program::{folder_with, run, run_with_input, stderr};
use linimasa::documents::{self, GivenFields, Input};
use linimasa::events::DatedArticle;
use linimasa::export::timex3;
use linimasa::temporal::DateEngine;
use proptest::prelude::*;
use roxmltree::{Document, Node, ParsingOptions};
use std::fs;
use std::sync::LazyLock;

static ENGINE: LazyLock<DateEngine> = LazyLock::new(DateEngine::embedded);

const PAGE: &str = "<html><head><title>Đàm phán & \"ký kết\"</title>\
    <meta property=\"article:published_time\" content=\"2019-03-12T09:30:00+07:00\"></head><body><article>\
    <h1>Đàm phán & \"ký kết\"</h1><p>Lễ ký diễn ra hôm qua, sau khi vòng cuối kết thúc ngày 8/3/2019 &lt;tại Huế&gt;.</p>\
    <p>Ba ngày sau, các bên gặp lại; họ họp hàng tháng, lần cuối vào khoảng tháng 6/2020. Thỏa thuận có hiệu lực 90 ngày sau khi được phê chuẩn.</p>\
    </article></body></html>";

fn dated(name: &str, bytes: &[u8]) -> DatedArticle {
    let article = documents::read(Input { id: name.to_owned(), bytes: bytes.to_vec(), given: GivenFields::default() });
    let dating = ENGINE.date_article(&article);
    DatedArticle { article, dating }
}

fn document(dated: &DatedArticle) -> String {
    String::from_utf8(timex3(dated).unwrap()).unwrap()
}

/// An expression as a reader of the document sees it: where it stands, counted in the text without tags, and its attributes.
fn expressions(root: Node<'_, '_>) -> (String, Vec<(std::ops::Range<usize>, String, String)>) {
    let node = root.descendants().find(|node| node.has_tag_name("TEXT")).unwrap();
    let (mut text, mut found) = (String::new(), Vec::new());
    for child in node.children() {
        let start = text.len();
        let words = if child.is_text() { child.text() } else { child.first_child().and_then(|words| words.text()) };
        text += words.unwrap();
        if child.is_element() {
            assert_eq!(child.tag_name().name(), "TIMEX3");
            let attribute = |name| child.attribute(name).unwrap_or_else(|| panic!("no {name} in {child:?}")).to_owned();
            found.push((start - 1..text.len() - 1, attribute("type"), attribute("value")));
        }
    }
    (text.strip_prefix('\n').unwrap().to_owned(), found)
}

/// Reads the document back and holds it against the article.
fn check(dated: &DatedArticle) {
    let xml = document(dated);
    let options = ParsingOptions { nodes_limit: u32::MAX, ..ParsingOptions::default() };
    let parsed = Document::parse_with_options(&xml, options).unwrap_or_else(|error| panic!("{error}\n{xml:?}"));
    let (text, found) = expressions(parsed.root());
    let own = &dated.article.text;
    assert_eq!(text.len(), own.len(), "{own:?}");
    let differ = text.chars().zip(own.chars()).filter(|(read, written)| read != written);
    for (read, written) in differ {
        let is_lawful = matches!(written, '\u{fffe}' | '\u{ffff}') || written.is_control();
        assert!(is_lawful && read.len_utf8() == written.len_utf8(), "{written:?} became {read:?} in {own:?}");
    }
    let readings: Vec<_> =
        dated.dating.readings.iter().map(|reading| (reading.span.start..reading.span.end, reading.value.clone())).collect();
    assert_eq!(found.into_iter().map(|(span, _, value)| (span, value)).collect::<Vec<_>>(), readings);
}

#[test]
fn a_page_is_a_timeml_document() {
    insta::assert_snapshot!("timeml_document", document(&dated("tin/ky-ket.html", PAGE.as_bytes())));
}

#[test]
fn an_article_without_a_day_has_an_empty_creation_time() {
    let xml = document(&dated("a.txt", b"The treaty was signed on 4 March 2020, and the bridge opened two days later.\r\nR & D <b>\x01\n"));
    insta::assert_snapshot!("timeml_without_day", xml);
}

#[test]
fn expressions_name_the_one_they_count_from() {
    let xml = document(&dated(
        "a.txt",
        b"Gazette, 4 March 2020\n\nThe talks ended yesterday. They had begun on 2 February, and five days later a draft was there.\n",
    ));
    let parsed = Document::parse(&xml).unwrap();
    let anchors: Vec<_> = parsed
        .descendants()
        .filter(|node| node.has_tag_name("TIMEX3"))
        .map(|node| [node.text(), node.attribute("tid"), node.attribute("anchorTimeID")].map(Option::unwrap_or_default))
        .collect();
    let expected = [
        ["2020-03-04", "t0", ""],
        ["4 March 2020", "t1", ""],
        ["yesterday", "t2", "t0"],
        ["2 February", "t3", "t0"],
        ["five days later", "t4", "t3"],
    ];
    assert_eq!(anchors, expected);
}

#[test]
fn the_text_of_every_annotated_article_comes_back() {
    for folder in fs::read_dir(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles/dev")).unwrap() {
        for file in fs::read_dir(folder.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if !name.ends_with(".tsv") {
                check(&dated(&name, &fs::read(&path).unwrap()));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Phrases between any characters there are.
    #[test]
    fn any_text_comes_back(parts in proptest::collection::vec((any::<String>(), "( yesterday | hôm qua | 4 Maret 2019 |<TIMEX3>|]]>|&#13;|\r\n|\r)"), 0..8)) {
        let text: String = parts.into_iter().flat_map(|(noise, phrase)| [noise, phrase]).collect();
        check(&dated("a.txt", text.as_bytes()));
    }

    #[test]
    fn any_bytes_give_a_document(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        check(&dated("a.txt", &bytes));
    }
}

#[test]
fn each_article_is_a_file_of_one_folder() {
    let story = "The treaty was signed on 4 March 2020.\n";
    let folder = folder_with(&[("x/a.txt", story), ("x/b/a.txt", story), ("x/a.md", story)]);
    let output = run(folder.path(), &["extract", "--format", "timex3", "-o", "new/out", "x"]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0), "{}", stderr(&output));
    let mut files: Vec<String> =
        fs::read_dir(folder.path().join("new/out")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    assert_eq!(files, ["a.tml", "a~2.tml", "b_a.tml"]);
    for file in files {
        Document::parse(&fs::read_to_string(folder.path().join("new/out").join(file)).unwrap()).unwrap();
    }
}

#[test]
fn an_id_from_a_stream_leads_nowhere_else() {
    let folder = folder_with(&[]);
    let input = b"{\"id\":\"../../outside\",\"text\":\"On 4 March 2020.\"}\n{\"id\":\"/outside\",\"text\":\"x\"}\n";
    let output = run_with_input(folder.path(), &["extract", "-", "--format", "timex3", "-o", "out", "--quiet"], input);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let mut files: Vec<String> =
        fs::read_dir(folder.path().join("out")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    assert_eq!(files, ["_.._outside.tml", "_outside.tml"]);
}

#[test]
fn without_a_folder_there_is_one_article_or_none() {
    let folder = folder_with(&[("a.txt", "The treaty was signed on 4 March 2020.\n"), ("b.txt", "x\n")]);
    let one = run(folder.path(), &["extract", "--format", "timex3", "a.txt"]);
    assert_eq!(one.status.code(), Some(0));
    Document::parse(&String::from_utf8(one.stdout).unwrap()).unwrap();
    let two = run(folder.path(), &["extract", "--format", "timex3", "a.txt", "b.txt"]);
    assert_eq!((two.status.code(), two.stdout.len()), (Some(2), 0));
    insta::assert_snapshot!("timeml_of_several", stderr(&two));
}

#[test]
fn lines_of_json_go_to_the_file_that_is_named() {
    let folder = folder_with(&[("a.txt", "The treaty was signed on 4 March 2020.\n")]);
    let there = run(folder.path(), &["extract", "a.txt", "-o", "out.jsonl"]);
    let here = run(folder.path(), &["extract", "a.txt"]);
    assert_eq!((there.status.code(), there.stdout.len()), (Some(0), 0));
    assert_eq!(fs::read(folder.path().join("out.jsonl")).unwrap(), here.stdout);
    let nowhere = run(folder.path(), &["extract", "a.txt", "-o", "gone/out.jsonl"]);
    assert_eq!(nowhere.status.code(), Some(3), "{}", stderr(&nowhere));
}
