//! Project files on a disk that fills up, a program that is killed, a second one that wants the same file.

use super::decisions::time;
use super::project_file::project;
use linimasa::store::{Opened, Project, Session, StoreError, load_project, project_json, write_whole};
use linimasa::timeline::{Act, Step};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

fn saved(folder: &Path) -> PathBuf {
    let path = folder.join("x.linimasa");
    Session::create(&path, &project()).unwrap().close();
    path
}

fn note(project: &Project, text: &str) -> Step {
    let event = project.log.done()[0].act.events()[0].clone();
    Step::Decide(Box::new(project.log.decision("Ani", time(), Act::Note { event, text: text.to_owned() })))
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_save_keeps_one_backup_and_leaves_nothing_else_behind() {
    let folder = TempDir::new().unwrap();
    let path = saved(folder.path());
    let first = fs::read(&path).unwrap();
    let Opened { mut project, mut session, recovered, diagnostics } = Session::open(&path).unwrap();
    assert_eq!((recovered.len(), diagnostics.len(), session.is_journalled()), (0, 0, true));
    for text in ["one", "two"] {
        let step = note(&project, text);
        session.record(&step).unwrap();
        project.log.take(step);
        assert!(session.has_unsaved());
        session.save(&project).unwrap();
        assert!(!session.has_unsaved());
    }
    session.close();
    assert_eq!(names(folder.path()), ["x.linimasa", "x.linimasa.bak"]);
    assert_eq!(load_project(&path).unwrap().project, project);
    assert_ne!(fs::read(folder.path().join("x.linimasa.bak")).unwrap(), first, "the backup is the version before, not the first");
}

#[test]
fn steps_that_were_not_saved_come_back_and_a_torn_line_does_not() {
    let folder = TempDir::new().unwrap();
    let path = saved(folder.path());
    let Opened { mut project, mut session, .. } = Session::open(&path).unwrap();
    for text in ["one", "two"] {
        let step = note(&project, text);
        session.record(&step).unwrap();
        project.log.take(step);
    }
    session.record(&Step::Undo).unwrap();
    project.log.take(Step::Undo);
    session.close();
    let journal = folder.path().join("x.linimasa.journal");
    let whole = fs::read(&journal).unwrap();
    fs::write(&journal, [whole.as_slice(), br#"{"step":{"deci"#].concat()).unwrap();
    let opened = Session::open(&path).unwrap();
    assert_eq!((opened.recovered.len(), opened.project.log.clone()), (3, project.log.clone()));
    opened.session.close();
    // A hole in the middle: what stands before it is kept.
    let mut lines: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    lines[2] = b"\0\0\0\0\n";
    fs::write(&journal, lines.concat()).unwrap();
    assert_eq!(Session::open(&path).unwrap().recovered.len(), 1);
}

#[test]
fn a_journal_of_another_version_is_set_aside_and_one_of_the_backup_is_done() {
    let folder = TempDir::new().unwrap();
    let path = saved(folder.path());
    let Opened { mut project, mut session, .. } = Session::open(&path).unwrap();
    let step = note(&project, "one");
    session.record(&step).unwrap();
    project.log.take(step);
    session.close();
    let journal = folder.path().join("x.linimasa.journal");
    let old = fs::read(&journal).unwrap();
    // Killed between the new file and the new journal.
    write_whole(&path, &project_json(&project)).unwrap();
    let opened = Session::open(&path).unwrap();
    assert_eq!((opened.recovered.len(), opened.diagnostics.len(), opened.project.log.done().len()), (0, 0, project.log.done().len()));
    opened.session.close();
    // Somebody put another file in its place, twice.
    for text in ["two", "three"] {
        project.log.take(note(&project, text));
        write_whole(&path, &project_json(&project)).unwrap();
    }
    fs::write(&journal, &old).unwrap();
    let opened = Session::open(&path).unwrap();
    assert_eq!(opened.diagnostics[0].diagnostic.code, "project-journal");
    assert_eq!(fs::read(folder.path().join("x.linimasa.journal.old")).unwrap(), old);
}

#[test]
fn a_second_instance_is_sent_away_until_the_first_has_ended() {
    let folder = TempDir::new().unwrap();
    let path = saved(folder.path());
    let mut first = hand(&path, 1, 1000);
    first.wait_for(1);
    assert_eq!(Session::open(&path).map(|_| ()), Err(StoreError::Locked(path.clone())));
    assert_eq!(Session::create(&path, &Project::default()).map(|_| ()), Err(StoreError::Locked(path.clone())));
    first.kill();
    let opened = Session::open(&path).unwrap();
    assert_eq!(opened.recovered.len(), 1);
}

/// The example `edits` at work.
struct Hand {
    child: Child,
    lines: std::io::Lines<BufReader<std::process::ChildStdout>>,
}

fn hand(path: &Path, count: usize, save_every: usize) -> Hand {
    let program = Path::new(env!("CARGO_BIN_EXE_linimasa")).with_file_name("examples").join("edits");
    assert!(program.exists(), "build it with: cargo build --example edits");
    let mut child =
        Command::new(program).arg(path).args([count.to_string(), save_every.to_string()]).stdout(Stdio::piped()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    Hand { child, lines }
}

impl Hand {
    /// Waits until so many edits were kept.
    fn wait_for(&mut self, count: usize) {
        (0..count).for_each(|_| drop(self.lines.next()));
    }

    /// kill -9, and what it had said by then.
    fn kill(mut self) -> usize {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.lines.map_while(Result::ok).count()
    }
}

#[test]
fn killed_at_any_moment_of_two_hundred_edits_nothing_that_was_kept_is_missing() {
    const EDITS: usize = 200;
    for (round, micros) in [0_u64, 300, 900, 1_700, 2_900, 4_000, 7_000, 11_000, 18_000, 30_000, 50_000, 120_000].into_iter().enumerate() {
        let folder = TempDir::new().unwrap();
        let path = saved(folder.path());
        let before = load_project(&path).unwrap().project.log.done().len();
        let mut hand = hand(&path, EDITS, 7 + round);
        hand.wait_for(1);
        std::thread::sleep(Duration::from_micros(micros));
        let kept = 1 + hand.kill();
        load_project(&path).expect("a whole file at every moment");
        let opened = Session::open(&path).unwrap();
        let found = opened.project.log.done().len() - before;
        eprintln!("round {round}: {kept} kept, {found} found, {} from the journal", opened.recovered.len());
        assert!((kept..=kept + 1).contains(&found), "round {round}: {kept} were kept, {found} are there");
        assert_eq!(opened.diagnostics, [], "round {round}");
        let in_order = opened.project.log.done().iter().skip(before).enumerate();
        for (index, decision) in in_order {
            assert_eq!(decision.act, Act::SetRank { publisher: format!("Publisher {index}"), rank: linimasa::timeline::SourceRank::Wire });
        }
    }
}

/// A file system of its own, of `kilobytes`; `None` where nobody may make one.
struct Small(TempDir);

impl Small {
    fn new(kilobytes: usize) -> Option<Self> {
        let folder = TempDir::new().unwrap();
        let small = Self(folder);
        small.mount(&["-t", "tmpfs", "-o", &format!("size={kilobytes}k"), "none"]).then_some(small)
    }

    fn mount(&self, args: &[&str]) -> bool {
        Command::new("mount").args(args).arg(self.0.path()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).stderr(Stdio::null()).status();
    }
}

#[test]
fn a_full_disk_keeps_the_old_file_and_the_next_save_succeeds_once_there_is_room() {
    let Some(disk) = Small::new(64) else {
        eprintln!("NOT TESTED: no small file system can be mounted here");
        return;
    };
    let path = saved(disk.0.path());
    let old = fs::read(&path).unwrap();
    let Opened { mut project, mut session, .. } = Session::open(&path).unwrap();
    let ballast = disk.0.path().join("ballast");
    let _ = fs::write(&ballast, vec![1_u8; 64 * 1024]);
    let step = note(&project, &"long ".repeat(2000));
    assert!(matches!(session.record(&step), Err(StoreError::DiskFull(_))), "the step is only in memory, and that is said");
    project.log.take(step);
    assert_eq!(session.save(&project), Err(StoreError::DiskFull(path.clone())));
    assert_eq!(fs::read(&path).unwrap(), old);
    assert!(session.has_unsaved());
    assert!(names(disk.0.path()).iter().all(|name| !name.ends_with(".new")), "{:?}", names(disk.0.path()));
    fs::remove_file(&ballast).unwrap();
    session.save(&project).unwrap();
    session.close();
    assert_eq!(load_project(&path).unwrap().project, project);
}

#[test]
fn a_disk_that_may_not_be_written_can_be_read() {
    let Some(disk) = Small::new(256) else {
        eprintln!("NOT TESTED: no small file system can be mounted here");
        return;
    };
    let path = saved(disk.0.path());
    assert!(disk.mount(&["-o", "remount,ro"]));
    let Opened { project, mut session, .. } = Session::open(&path).unwrap();
    assert!(!session.is_journalled());
    assert_eq!(session.save(&project), Err(StoreError::ReadOnly(path.clone())));
    let elsewhere = TempDir::new().unwrap();
    Session::create(&elsewhere.path().join("y.linimasa"), &project).unwrap();
}

#[test]
fn a_folder_that_is_gone_is_told_and_nothing_is_lost() {
    let folder = TempDir::new().unwrap();
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).unwrap();
    let path = saved(&inner);
    let Opened { project, mut session, .. } = Session::open(&path).unwrap();
    fs::remove_dir_all(&inner).unwrap();
    assert_eq!(session.save(&project), Err(StoreError::FolderGone(path.clone())));
    Session::create(&folder.path().join("y.linimasa"), &project).unwrap();
}

#[test]
fn devices_folders_and_links() {
    assert_eq!(write_whole(Path::new("/dev/full"), b"x"), Err(StoreError::NotAFile("/dev/full".into())));
    let folder = TempDir::new().unwrap();
    assert_eq!(write_whole(folder.path(), b"x"), Err(StoreError::NotAFile(folder.path().to_owned())));
    let path = saved(folder.path());
    #[cfg(unix)]
    {
        let link = folder.path().join("link.linimasa");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        write_whole(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink(), "the link stays");
    }
    #[cfg(unix)]
    assert_eq!(fs::read(&path).unwrap(), b"new");
}
