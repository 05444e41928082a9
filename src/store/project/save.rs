//! A file written whole or not at all.
//!
//! ```text
//! .x.linimasa.new --write, fsync--> x.linimasa.bak = old x.linimasa --rename--> x.linimasa --fsync the folder
//! ```
//! At every moment there is a whole `x.linimasa`: the old one until the rename, the new one from then on.

use super::error::StoreError;
use sha2::{Digest, Sha256};
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The hex digest by which a journal knows the file that it goes on from.
pub fn content_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"))
}

/// Replaces the content of `path`; what was there before is kept in `path.bak`.
///
/// # Errors
///
/// [`StoreError`]; then the old file is as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    // A link stays a link: the file that it leads to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let old = fs::metadata(&target).ok();
    if old.as_ref().is_some_and(|metadata| !metadata.is_file()) {
        return Err(StoreError::NotAFile(path.to_owned()));
    }
    if old.as_ref().is_some_and(|metadata| metadata.permissions().readonly()) {
        return Err(StoreError::ReadOnly(path.to_owned()));
    }
    let new = beside(&target, ".", ".new");
    let written = write_new(&new, bytes, old.as_ref()).and_then(|()| {
        if old.is_some() {
            keep_backup(&target)?;
        }
        fs::rename(&new, &target)?;
        sync_folder(&target);
        Ok(())
    });
    written.map_err(|error| {
        let _ = fs::remove_file(&new);
        StoreError::writing(path, &error)
    })
}

fn write_new(new: &Path, bytes: &[u8], old: Option<&fs::Metadata>) -> io::Result<()> {
    // What a killed run left there is of no use to anybody.
    let _ = fs::remove_file(new);
    let mut file = OpenOptions::new().write(true).create_new(true).open(new)?;
    file.write_all(bytes)?;
    if let Some(old) = old {
        file.set_permissions(old.permissions())?;
    }
    file.sync_all()
}

fn keep_backup(target: &Path) -> io::Result<()> {
    let backup = beside(target, "", ".bak");
    let old_backup = beside(target, ".", ".bak.old");
    let _ = fs::remove_file(&old_backup);
    // A second name for the old file costs no space; the backup before it stays until this one is there.
    let _ = fs::rename(&backup, &old_backup);
    let kept = fs::hard_link(target, &backup).or_else(|_| fs::copy(target, &backup).map(|_| ()));
    match &kept {
        Ok(()) => drop(fs::remove_file(&old_backup)),
        Err(_) => drop(fs::rename(&old_backup, &backup)),
    }
    kept
}

/// The name of a file with something before and behind it.
pub(super) fn beside(path: &Path, before: &str, behind: &str) -> PathBuf {
    let mut name = OsString::from(before);
    name.push(path.file_name().unwrap_or_default());
    name.push(behind);
    path.with_file_name(name)
}

/// A rename is lasting once its folder is on the disk. Not every system can be asked for that; then it comes a little later.
fn sync_folder(path: &Path) {
    if let Some(folder) = path.parent() {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}
