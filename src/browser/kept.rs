//! Files that the reader keeps on the device (IndexedDB), where the browser lets them: of a page without an origin, or in a private
//! window, some do not.

use idb::{Database, DatabaseEvent as _, Error, Factory, ObjectStoreParams, TransactionMode};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;

use super::worker::File;

/// Name and version of the store. Whoever changes what a record holds raises the version, and reads the records before it.
const NAME: &str = "frus-explorer room";
const VERSION: u32 = 1;
const FILES: &str = "files";

/// The fields of a record.
const FIELDS: [&str; 3] = ["name", "file", "volumes"];

/// A file that is kept.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Its key among the others.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The ids of the volumes in it.
    pub volumes: Vec<String>,
    /// The file.
    pub file: File,
}

/// Why nothing could be kept, or listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no room for it.
    Full,
    /// The browser keeps nothing here.
    Refused,
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        let is_full = match error {
            Error::DomException(error) => error.name() == "QuotaExceededError",
            Error::UpdateFailed(error) => {
                let name = Reflect::get(&error, &"name".into()).ok();
                name.and_then(|name| name.as_string()).as_deref() == Some("QuotaExceededError")
            }
            _ => false,
        };
        if is_full { Self::Full } else { Self::Refused }
    }
}

/// Lists the files that are kept.
pub fn list(then: impl FnOnce(Result<Vec<Kept>, Trouble>) + 'static) {
    spawn_local(async move { then(all().await.map_err(Trouble::from)) });
}

/// Keeps a file, in the place of the one of that name and size, and lists all.
pub fn keep(
    name: String,
    volumes: Vec<String>,
    file: File,
    then: impl FnOnce(Result<Vec<Kept>, Trouble>) + 'static,
) {
    spawn_local(async move {
        let kept = async {
            put(&name, &volumes, &file).await?;
            all().await
        };
        then(kept.await.map_err(Trouble::from));
    });
}

/// Removes a file, and lists all.
pub fn remove(key: String, then: impl FnOnce(Result<Vec<Kept>, Trouble>) + 'static) {
    spawn_local(async move {
        let removed = async {
            let database = open().await?;
            let transaction = database.transaction(&[FILES], TransactionMode::ReadWrite)?;
            let store = transaction.object_store(FILES)?;
            store.delete(JsValue::from_str(&key))?.await?;
            transaction.commit()?.await?;
            all().await
        };
        then(removed.await.map_err(Trouble::from));
    });
}

async fn open() -> Result<Database, Error> {
    let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        // Where it is there already, it stays.
        if let Ok(database) = event.database() {
            let _ = database.create_object_store(FILES, ObjectStoreParams::new());
        }
    });
    request.await
}

async fn put(name: &str, volumes: &[String], file: &File) -> Result<(), Error> {
    let database = open().await?;
    let transaction = database.transaction(&[FILES], TransactionMode::ReadWrite)?;
    let store = transaction.object_store(FILES)?;
    let record = Object::new();
    let ids: Array = volumes.iter().map(|id| JsValue::from_str(id)).collect();
    let [of_name, of_file, of_volumes] = FIELDS;
    for (field, value) in [
        (of_name, JsValue::from_str(name)),
        (of_file, file.blob().clone().into()),
        (of_volumes, ids.into()),
    ] {
        let _ = Reflect::set(&record, &field.into(), &value);
    }
    let key = format!("{name}/{}", file.size());
    store.put(&record, Some(&key.into()))?.await?;
    transaction.commit()?.await?;
    Ok(())
}

async fn all() -> Result<Vec<Kept>, Error> {
    let database = open().await?;
    let transaction = database.transaction(&[FILES], TransactionMode::ReadOnly)?;
    let store = transaction.object_store(FILES)?;
    let keys = store.get_all_keys(None, None)?.await?;
    let records = store.get_all(None, None)?.await?;
    let files = keys.into_iter().zip(records);
    Ok(files
        .filter_map(|(key, record)| read(&key, &record))
        .collect())
}

/// A record as it was written; `None` for any other.
fn read(key: &JsValue, record: &JsValue) -> Option<Kept> {
    let field = |name: &str| Reflect::get(record, &name.into()).ok();
    let [name, file, volumes] = FIELDS;
    let volumes: Array = field(volumes)?.dyn_into().ok()?;
    let file: Blob = field(file)?.dyn_into().ok()?;
    Some(Kept {
        key: key.as_string()?,
        name: field(name)?.as_string()?,
        volumes: volumes.iter().filter_map(|id| id.as_string()).collect(),
        file: File::new(file),
    })
}
