//! The files of `data/`, carried inside the program.

mod table {
    include!(concat!(env!("OUT_DIR"), "/embedded_files.rs"));
}

/// The content of one file, by its path below `data/`: `file("lens/treaty.toml")`.
pub fn file(path: &str) -> Option<&'static str> {
    let index = table::FILES.binary_search_by(|(name, _)| (*name).cmp(path)).ok()?;
    table::FILES.get(index).map(|(_, content)| *content)
}

/// All files whose path below `data/` begins with `prefix`, in name order: (path, content).
pub fn under(prefix: &str) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
    table::FILES.iter().copied().filter(move |(name, _)| name.starts_with(prefix))
}

/// Names of the folders right under `prefix` (which ends in `/`), in name order, each once.
pub fn folders(prefix: &str) -> Vec<&'static str> {
    let mut names: Vec<&'static str> =
        under(prefix).filter_map(|(name, _)| name.get(prefix.len()..)?.split_once('/').map(|(folder, _)| folder)).collect();
    names.dedup();
    names
}
