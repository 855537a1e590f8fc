//! Files that were made to be misread.
