use super::rocket;
use rocket::http::Status;
use rocket::local::blocking::Client;

#[test]
fn thirteen_digits_are_an_isbn() {
    for isbn in ["9780807083697", "0000000000000"] {
        let text = format!("This would be the book with the ISBN {isbn}.");
        assert_eq!(answer(&format!("/books/{isbn}")), (Status::Ok, text));
    }
}

#[test]
fn other_numbers_are_ids() {
    for id in ["7", "978080708369", "97808070836970"] {
        let text = format!("This would be book {id}.");
        assert_eq!(answer(&format!("/books/{id}")), (Status::Ok, text));
    }
}

#[test]
fn thirteen_letters_are_neither() {
    for path in ["/books/seven", "/books/thirteenchars"] {
        assert_eq!(answer(path).0, Status::UnprocessableEntity, "{path}");
    }
}

#[test]
fn limits_from_1_to_100_are_accepted() {
    for limit in [1, 20, 100] {
        let (status, text) = answer(&format!("/books?limit={limit}"));
        assert_eq!(status, Status::Ok, "limit={limit}");
        assert!(text.starts_with(&format!("Up to {limit} books")), "{text}");
    }
}

#[test]
fn a_limit_out_of_range_is_422() {
    for limit in ["0", "101", "4000000000"] {
        let (status, _) = answer(&format!("/books?limit={limit}"));
        assert_eq!(status, Status::UnprocessableEntity, "limit={limit}");
    }
}

#[test]
fn no_limit_means_20() {
    let (status, text) = answer("/books");
    assert_eq!(status, Status::Ok);
    assert!(text.starts_with("Up to 20 books by anyone"), "{text}");
}

fn answer(path: &str) -> (Status, String) {
    let client = Client::tracked(rocket()).unwrap();
    let response = client.get(path).dispatch();
    (
        response.status(),
        response.into_string().unwrap_or_default(),
    )
}
