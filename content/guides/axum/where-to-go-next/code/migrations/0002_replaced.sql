-- What a book was before somebody replaced it.
CREATE TABLE replaced (
    book_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    year INTEGER NOT NULL
) STRICT;
