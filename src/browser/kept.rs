//! Files that the reader keeps on the device (IndexedDB), where the browser lets them: of a page without an origin, or in a private
//! window, some do not.
//!
//! What is said of a file and its bytes are two records under the same key, so that a list does not read all the bytes. They are
//! kept as bytes, since WebKit keeps no files in a private window.

use js_sys::{Array, ArrayBuffer, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{IdbDatabase, IdbRequest, IdbTransaction, IdbTransactionMode};

use super::worker::File;
use crate::room::state::{KeptFile, NotKept};

/// Name and version of the store. Whoever changes what a record holds raises the version, and reads the records before it.
const NAME: &str = "frus-explorer room";
const VERSION: u32 = 1;

/// What is said of the files, and their bytes.
const LIST: &str = "files";
const BYTES: &str = "bytes";

/// The fields of what is said of a file.
const FIELDS: [&str; 3] = ["name", "size", "volumes"];

impl From<JsValue> for NotKept {
    fn from(error: JsValue) -> Self {
        let name = Reflect::get(&error, &"name".into()).ok();
        match name.and_then(|name| name.as_string()).as_deref() {
            Some("QuotaExceededError") => Self::Full,
            _ => Self::Refused,
        }
    }
}

/// Lists the files that are kept.
pub fn list(then: impl FnOnce(Result<Vec<KeptFile>, NotKept>) + 'static) {
    spawn_local(async move { then(all().await.map_err(NotKept::from)) });
}

/// Keeps a file, in the place of the one of that name and size, and lists all.
pub fn keep(
    name: String,
    volumes: Vec<String>,
    file: File,
    then: impl FnOnce(Result<Vec<KeptFile>, NotKept>) + 'static,
) {
    spawn_local(async move {
        let kept = async {
            put(&name, &volumes, &file).await?;
            all().await
        };
        then(kept.await.map_err(NotKept::from));
    });
}

/// Removes a file, and lists all.
pub fn remove(key: String, then: impl FnOnce(Result<Vec<KeptFile>, NotKept>) + 'static) {
    spawn_local(async move {
        let removed = async {
            let transaction = begin(IdbTransactionMode::Readwrite).await?;
            for store in [LIST, BYTES] {
                let store = transaction.object_store(store)?;
                store.delete(&JsValue::from_str(&key))?;
            }
            complete(&transaction).await?;
            all().await
        };
        then(removed.await.map_err(NotKept::from));
    });
}

/// Reads a file that is kept; `then` is told the file, or nothing where it is gone.
pub fn read(key: String, then: impl FnOnce(Option<File>) + 'static) {
    spawn_local(async move {
        let bytes = async {
            let transaction = begin(IdbTransactionMode::Readonly).await?;
            let store = transaction.object_store(BYTES)?;
            answer(&store.get(&JsValue::from_str(&key))?).await
        };
        let bytes = bytes.await.ok().and_then(|bytes| bytes.dyn_into().ok());
        then(bytes.as_ref().and_then(File::of_bytes));
    });
}

/// Opens the store, to do one thing with it.
async fn begin(mode: IdbTransactionMode) -> Result<IdbTransaction, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let factory = window.indexed_db()?.ok_or(JsValue::NULL)?;
    let request = factory.open_with_u32(NAME, VERSION)?;
    let upgrade = {
        let request = request.clone();
        Closure::once_into_js(move || {
            let result = request.result().ok();
            let database: Option<IdbDatabase> = result.and_then(|it| it.dyn_into().ok());
            if let Some(database) = database {
                for store in [LIST, BYTES] {
                    let _ = database.create_object_store(store);
                }
            }
        })
    };
    request.set_onupgradeneeded(upgrade.dyn_ref());
    let database: IdbDatabase = answer(&request).await?.dyn_into()?;
    let stores = Array::of2(&LIST.into(), &BYTES.into());
    database.transaction_with_str_sequence_and_mode(&stores, mode)
}

/// What the browser answers to a request.
async fn answer(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let asked = Promise::new(&mut |done, failed| {
        request.set_onsuccess(Some(&done));
        request.set_onerror(Some(&failed));
    });
    match JsFuture::from(asked).await {
        Ok(_) => request.result(),
        Err(_) => Err(request.error()?.into()),
    }
}

/// Waits until everything that was asked for is done, and stays.
async fn complete(transaction: &IdbTransaction) -> Result<(), JsValue> {
    let asked = Promise::new(&mut |done, failed| {
        transaction.set_oncomplete(Some(&done));
        transaction.set_onabort(Some(&failed));
    });
    match JsFuture::from(asked).await {
        Ok(_) => Ok(()),
        Err(_) => Err(transaction.error().into()),
    }
}

async fn put(name: &str, volumes: &[String], file: &File) -> Result<(), JsValue> {
    // Read before, since a transaction ends when nothing is asked of it any more.
    let bytes: ArrayBuffer = file.bytes().await.ok_or(JsValue::NULL)?;
    let transaction = begin(IdbTransactionMode::Readwrite).await?;
    let record = Object::new();
    let ids: Array = volumes.iter().map(|id| JsValue::from_str(id)).collect();
    let [of_name, of_size, of_volumes] = FIELDS;
    for (field, value) in [
        (of_name, JsValue::from_str(name)),
        (of_size, JsValue::from_f64(file.size() as f64)),
        (of_volumes, ids.into()),
    ] {
        let _ = Reflect::set(&record, &field.into(), &value);
    }
    let key = key(name, file.size()).into();
    let list = transaction.object_store(LIST)?;
    list.put_with_key(&record, &key)?;
    transaction
        .object_store(BYTES)?
        .put_with_key(&bytes, &key)?;
    complete(&transaction).await
}

async fn all() -> Result<Vec<KeptFile>, JsValue> {
    let transaction = begin(IdbTransactionMode::Readonly).await?;
    let list = transaction.object_store(LIST)?;
    let records: Array = answer(&list.get_all()?).await?.dyn_into()?;
    Ok(records
        .iter()
        .filter_map(|record| of_record(&record))
        .collect())
}

/// The key of a file among the others.
fn key(name: &str, size: u64) -> String {
    format!("{name}/{size}")
}

/// A record as it was written; `None` for any other.
fn of_record(record: &JsValue) -> Option<KeptFile> {
    let field = |name: &str| Reflect::get(record, &name.into()).ok();
    let [name, size, volumes] = FIELDS;
    let volumes: Array = field(volumes)?.dyn_into().ok()?;
    let size = field(size)?.as_f64()? as u64;
    let name = field(name)?.as_string()?;
    Some(KeptFile {
        key: key(&name, size),
        name,
        size,
        volumes: volumes.iter().filter_map(|id| id.as_string()).collect(),
    })
}
