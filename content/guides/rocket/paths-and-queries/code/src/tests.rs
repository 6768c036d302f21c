use super::rocket;
use rocket::http::Status;
use rocket::local::blocking::Client;

fn answer(path: &str) -> (Status, String) {
    let client = Client::tracked(rocket()).unwrap();
    let response = client.get(path).dispatch();
    (
        response.status(),
        response.into_string().unwrap_or_default(),
    )
}

#[test]
fn a_book_is_chosen_by_its_id() {
    assert_eq!(
        answer("/books/7"),
        (Status::Ok, "This would be book 7.".to_owned())
    );
}

#[test]
fn an_id_that_is_no_number_is_422() {
    for path in ["/books/seven", "/books/-1", "/books/1.5"] {
        assert_eq!(answer(path).0, Status::UnprocessableEntity, "{path}");
    }
}

#[test]
fn options_have_defaults() {
    let text = "Up to 20 books by anyone, from number 1 on. The first of all is /books/1.";
    assert_eq!(answer("/books"), (Status::Ok, text.to_owned()));
}

#[test]
fn options_come_decoded_and_in_any_order() {
    let text =
        "Up to 5 books by Ursula K. Le Guin, from number 11 on. The first of all is /books/1.";
    for author in ["Ursula%20K.%20Le%20Guin", "Ursula+K.+Le+Guin"] {
        let path = format!("/books?offset=10&limit=5&author={author}");
        assert_eq!(answer(&path), (Status::Ok, text.to_owned()));
    }
}

#[test]
fn the_highest_offset_does_not_overflow() {
    let (status, text) = answer(&format!("/books?offset={}", usize::MAX));
    assert_eq!(status, Status::Ok);
    assert!(
        text.contains(&format!("from number {} on", usize::MAX)),
        "{text}"
    );
}

#[test]
fn an_option_of_the_wrong_type_is_422() {
    for query in ["limit=ten", "limit=", "offset=-1"] {
        assert_eq!(
            answer(&format!("/books?{query}")).0,
            Status::UnprocessableEntity
        );
    }
}

#[test]
fn segments_never_lead_upwards() {
    assert_eq!(
        answer("/shelves/novels/a-h").1,
        "Go to novels, then to a-h."
    );
    assert_eq!(answer("/shelves/%2e%2e/secret").1, "Go to secret.");
    for path in ["/shelves/.hidden", "/shelves/a/*b"] {
        assert_eq!(answer(path).0, Status::UnprocessableEntity, "{path}");
    }
}
