//! Files with what a person has checked. `UPDATE_EXPECTED=1` writes them anew; read the difference before keeping it.

use std::{env, fs, path::Path};

/// That something is what the file of that name holds.
#[track_caller]
pub(crate) fn assert_expected(name: &str, found: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected");
    let path = folder.join(name);
    if env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, found).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    for (number, (found, kept)) in found.split('\n').zip(kept.split('\n')).enumerate() {
        assert_eq!(found, kept, "{name}, line {}", number + 1);
    }
    assert_eq!(
        found.len(),
        kept.len(),
        "{name}; UPDATE_EXPECTED=1 writes it anew"
    );
}
