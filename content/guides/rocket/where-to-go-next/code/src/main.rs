// region: imports
mod store;

use rocket::fairing::{self, AdHoc};
use rocket::figment::Figment;
use rocket::response::status::Created;
use rocket::serde::json::Json;
use rocket::{Build, Responder, Rocket, get, launch, post, routes, uri};
use rocket_db_pools::{Connection, Database, sqlx};

use crate::store::{Book, NewBook};
// endregion: imports

// region: database
#[derive(Database)]
#[database("books")]
struct Db(sqlx::SqlitePool);
// endregion: database

// region: read
#[get("/books/<id>")]
async fn read(id: i64, mut db: Connection<Db>) -> Result<Json<Book>, Problem> {
    let book = store::find(&mut db, id).await?;
    book.map(Json).ok_or(Problem::NotFound("no such book"))
}
// endregion: read

// region: problem
#[derive(Responder)]
enum Problem {
    #[response(status = 404)]
    NotFound(&'static str),
    #[response(status = 500)]
    Internal(&'static str),
}

impl From<sqlx::Error> for Problem {
    fn from(error: sqlx::Error) -> Self {
        eprintln!("the database failed: {error}");
        Self::Internal("something went wrong on our side")
    }
}
// endregion: problem

// region: create
#[post("/books", data = "<book>")]
async fn create(
    book: Json<NewBook>,
    mut db: Connection<Db>,
) -> Result<Created<&'static str>, Problem> {
    let id = store::add(&mut db, &book).await?;
    Ok(Created::new(uri!(read(id)).to_string()))
}
// endregion: create

// region: table
/// Sees to it that the table is there before the first request.
async fn with_table(rocket: Rocket<Build>) -> fairing::Result {
    let Some(db) = Db::fetch(&rocket) else {
        return Err(rocket);
    };
    let made = match db.acquire().await {
        Ok(mut connection) => store::create_table(&mut connection).await,
        Err(error) => Err(error),
    };
    match made {
        Ok(()) => Ok(rocket),
        Err(error) => {
            eprintln!("no table: {error}");
            Err(rocket)
        }
    }
}
// endregion: table

// region: launch
#[launch]
fn rocket() -> _ {
    books_api(rocket::Config::figment())
}

fn books_api(configuration: Figment) -> Rocket<Build> {
    rocket::custom(configuration)
        .attach(Db::init())
        .attach(AdHoc::try_on_ignite("table", with_table))
        .mount("/", routes![read, create])
}
// endregion: launch

#[cfg(test)]
mod tests;
