//! Files of every kind as articles: what is text, what is page, and who said it when.

use linimasa::documents::{GivenFields, Input, Zone, read};
use linimasa::events::DatedArticle;
use linimasa::temporal::DateEngine;

fn dated(name: &str, bytes: &[u8]) -> DatedArticle {
    let article = read(Input { id: name.to_owned(), bytes: bytes.to_vec(), given: GivenFields::default() });
    let dating = DateEngine::embedded().date_article(&article);
    DatedArticle { article, dating }
}

/// Title, publisher, publication day with its basis; then each sentence behind the first letter of its zone.
fn outline(dated: &DatedArticle) -> String {
    let article = &dated.article;
    let published = dated.dating.published.as_ref().map(|published| format!("{} {:?}", published.edtf, published.basis));
    let mut lines = vec![format!("{:?} | {:?} | {:?} | {:?}", article.title, article.publisher, article.url, published)];
    lines.extend(article.sentences.iter().map(|sentence| format!("{:?}: {}", sentence.zone, sentence.span.of(&article.text))));
    lines.extend(article.diagnostics.iter().map(|diagnostic| format!("! {}", diagnostic.code)));
    lines.join("\n")
}

const PAGE: &str = r#"<!doctype html><html lang="id"><head><title>Gempa di Kota - Warta Kita</title>
<meta property="og:site_name" content="Warta Kita"><meta property="article:published_time" content="2011-05-03T21:10:00+08:00">
<link rel="canonical" href="https://warta.example/gempa"><script>var day = "2001-01-01";</script></head><body>
<nav><a href="/">Beranda</a> <a href="/x">Politik 2007</a></nav><article><h1>Gempa di Kota</h1>
<p>Rina Sari, Selasa 03 Mei 2011 21:10 WITA</p>
<p>Gempa mengguncang kota itu pada Selasa (3/5/2011) malam. Warga berlari keluar rumah, kata Kepala Badan Budi&nbsp;Santoso. Tidak ada peringatan yang dikeluarkan oleh badan itu setelah kejadian tersebut.</p>
<p>Baca juga: Gempa 2008 di pulau lain</p>
<p>Gempa susulan terjadi sehari kemudian dan terasa sampai ke pelabuhan. Pemerintah akan membuka posko hingga 10 Mei 2011 untuk warga yang mengungsi.</p>
<table><tr><td>Korban</td><td>12 orang</td></tr></table></article><footer>© 2012 Warta Kita</footer></body></html>"#;

#[test]
fn a_page_is_its_article_without_the_site_around_it() {
    insta::assert_snapshot!(outline(&dated("page.html", PAGE.as_bytes())));
}

#[test]
fn markdown_is_what_a_reader_sees() {
    let source = "# Jembatan baru\n\nWarta *Orsa* | 20 Agustus 2018\n\nJembatan itu dibuka **kemarin** oleh wali kota. [Tautan](https://a.example/2017/01/02)\n\n- 3 Mei 2016: pembangunan dimulai\n- 4 Juni 2018: uji coba\n";
    insta::assert_snapshot!(outline(&dated("jembatan.md", source.as_bytes())));
}

#[test]
fn plain_text_shows_banner_headline_and_a_glued_header_line() {
    let source = "Portal.example - portal berita\n\nMenteri membuka pasar ikan di pelabuhan\n\nWarta KotaWarta Kota05/06/2020\n\nPasar itu dibuka hari ini oleh menteri. Sumber dana berasal dari pemerintah.\n\nMenteri membuka pasar. (Foto: Budi)\n\nSumber: https://warta.example/pasar-ikan.html\n\nKomentar (0)\n\nBerita lain\n";
    insta::assert_snapshot!(outline(&dated("pasar.txt", source.as_bytes())));
}

#[test]
fn encodings_are_read_and_what_is_no_text_is_refused() {
    let utf16: Vec<u8> = "Ia tiba pada 4 Mei 2017.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let table: [(&str, &[u8], usize, &[&str]); 6] = [
        ("utf8-with-mark.txt", b"\xEF\xBB\xBFIa tiba pada 4 Mei 2017.", 1, &[]),
        ("utf16.txt", &utf16, 1, &[]),
        ("broken.txt", b"Ia tiba di Hu\xE1 pada 4 Mei 2017, kata \xC3\xA9lite itu \xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9.", 1, &["bad-bytes"]),
        ("picture.txt", b"\x89PNG\r\n\x1a\n0000", 0, &["binary"]),
        ("page.pdf.txt", b"%PDF-1.7 4 Mei 2017", 0, &["binary"]),
        ("empty.txt", b" \n", 0, &["empty"]),
    ];
    for (name, bytes, dates, codes) in table {
        let dated = dated(name, bytes);
        let found: Vec<&str> = dated.article.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!((dated.dating.readings.len(), found.as_slice()), (dates, codes), "{name}: {:?}", dated.article.text);
    }
}

#[test]
fn a_page_nested_beyond_reason_is_read_flat() {
    for unit in ["<div>", "<div></x>"] {
        let page = format!("<html><body>{}Ia tiba pada 4 Mei 2017.", unit.repeat(50_000));
        let dated = dated("deep.html", page.as_bytes());
        assert_eq!(dated.dating.readings.len(), 1, "{unit}");
        assert!(dated.article.diagnostics.iter().any(|diagnostic| diagnostic.code == "html-too-deep"), "{unit}");
    }
}

#[test]
fn nothing_behind_the_source_line_dates_an_event() {
    let dated = dated(
        "pasar.txt",
        "Pasar dibuka pada 4 Mei 2017 oleh menteri di kota itu.\n\nSumber: https://warta.example/a.html\n\nFestival dibuka 9 Mei 2019\n"
            .as_bytes(),
    );
    let zones: Vec<Zone> = dated.dating.readings.iter().map(|reading| reading.zone).collect();
    assert_eq!(zones, [Zone::Body, Zone::Chrome]);
}
