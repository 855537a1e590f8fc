//! A file lock, so that two runs of xtask do not change the same files at once.

use anyhow::{Context as _, Result};
use std::fs::{File, TryLockError, create_dir_all};
use std::path::Path;

/// Waits until no other run holds the lock `file`, and holds it until the returned file is dropped or the program ends.
///
/// Prints `waiting` when another run holds it; `cannot` is the error when the file cannot be locked at all.
pub(crate) fn hold(file: &Path, waiting: &str, cannot: impl Fn() -> String) -> Result<File> {
    if let Some(folder) = file.parent() {
        create_dir_all(folder).with_context(&cannot)?;
    }
    let file = File::create(file).with_context(&cannot)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            eprintln!("{waiting}");
            file.lock().with_context(&cannot)?;
            Ok(file)
        }
        Err(TryLockError::Error(error)) => Err(error).with_context(&cannot),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end at the first surprise")]
    use super::*;
    use crate::run::scratch;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;
    use std::{fs, thread};

    #[test]
    fn the_second_waits_for_the_first() {
        let file = scratch("lock").join("lock");
        let done = AtomicBool::new(false);
        let first = hold(&file, "", String::new).unwrap();
        thread::scope(|scope| {
            let second = scope.spawn(|| {
                let _second = hold(&file, "", String::new).unwrap();
                assert!(done.load(Ordering::SeqCst), "both held it at once");
            });
            thread::sleep(Duration::from_millis(100));
            done.store(true, Ordering::SeqCst);
            drop(first);
            second.join().unwrap();
        });
        fs::remove_dir_all(scratch("lock")).unwrap();
    }
}
