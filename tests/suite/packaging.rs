//! The package is whole: every file that it names is there, and its parts speak of one program and one type of file.

use std::fs;
use std::path::Path;

fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn every_asset_of_the_package_is_there_or_is_made_by_paperwork() {
    let manifest: toml::Table = file("Cargo.toml").parse().unwrap();
    let assets = manifest["package"]["metadata"]["deb"]["assets"].as_array().unwrap();
    assert!(assets.len() > 10);
    for asset in assets {
        let source = asset[0].as_str().unwrap();
        let is_made = source.starts_with("target/paperwork/") || source == "target/release/linimasa";
        assert!(is_made || Path::new(env!("CARGO_MANIFEST_DIR")).join(source).exists(), "{source}");
    }
}

#[test]
fn desktop_entry_mime_type_and_store_page_agree() {
    let (entry, mime, page) =
        (file("assets/desktop/linimasa.desktop"), file("assets/desktop/linimasa-mime.xml"), file("assets/desktop/linimasa.metainfo.xml"));
    for part in [&entry, &mime, &page] {
        assert!(part.contains("application/x-linimasa"));
    }
    assert!(mime.contains("*.linimasa"));
    assert!(page.contains("linimasa.desktop"));
    for xml in [&mime, &page] {
        roxmltree::Document::parse(xml).unwrap();
    }
    let version = format!("version=\"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(page.contains(&version), "the store page tells of this version");
}
