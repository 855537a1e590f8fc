//! The files that were handed in, and those that are kept.

use reading_room::worker::Why;

/// A file that was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its number.
    pub number: u32,
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub size: u64,
    /// What became of it.
    pub status: Status,
    /// The volumes that it gave.
    pub volumes: Vec<String>,
}

/// A file that is kept on the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// Its key among the others.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub size: u64,
    /// The volumes in it.
    pub volumes: Vec<String>,
}

impl KeptFile {
    /// Whether it is this file.
    #[must_use]
    pub fn is_of(&self, file: &File) -> bool {
        (&self.name, self.size) == (&file.name, file.size)
    }
}

/// Why a file could not be kept, or nothing could be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// There is no room for it.
    Full,
    /// The browser keeps nothing here.
    Refused,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// It waits for others, or is being unpacked: so many percent.
    Unpacking(u32),
    /// The documents of a volume are being read: so many of all.
    Reading(u32, u32),
    /// It is open; so many files of an archive hold no document.
    Open(u32),
    /// The reader has stopped it.
    Canceled,
    /// It can not be taken.
    Refused(Why),
}

impl Status {
    /// Whether it stays closed: it was refused or stopped.
    #[must_use]
    pub const fn is_given_up(&self) -> bool {
        matches!(self, Self::Canceled | Self::Refused(_))
    }

    /// Whether there is still something to come.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        matches!(self, Self::Unpacking(_) | Self::Reading(..))
    }
}
