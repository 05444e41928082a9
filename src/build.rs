//! Embeds every file under `data/` in the program, so that a language, a lens or a brief is added without touching `src`.
//!
//! Writes `$OUT_DIR/embedded_files.rs`: a sorted table of (path below `data/`, content).

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let data = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("data");
    println!("cargo::rerun-if-changed={}", data.display());
    let mut paths = Vec::new();
    list(&data, &mut paths)?;
    paths.sort();
    let mut table = String::from("pub(super) static FILES: &[(&str, &str)] = &[\n");
    for path in paths {
        let name = path.strip_prefix(&data).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let _ = writeln!(table, "    ({name:?}, include_str!({:?})),", path.display().to_string());
    }
    table.push_str("];\n");
    fs::write(PathBuf::from(env::var("OUT_DIR").unwrap_or_default()).join("embedded_files.rs"), table)
}

fn list(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, paths)?;
        } else if path.extension().is_some_and(|ext| ["toml", "ftl", "txt", "html", "md", "json"].iter().any(|kind| ext == *kind)) {
            paths.push(path);
        }
    }
    Ok(())
}
