package dev.limbeck.orm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entities of a library as they were at first. */
final class EarlyLibrary {
    static final List<Class<?>> ENTITIES = List.of(Author.class, Book.class);

    private EarlyLibrary() {}

    @Entity
    @Table(name = "author")
    static class Author {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable
        Long id;

        @Column(length = 80)
        @Nullable
        String name;
    }

    @Entity
    @Table(name = "book")
    static class Book {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @Column(nullable = false, length = 200)
        @Nullable
        String title;

        int pages;

        @ManyToOne(optional = false)
        @JoinColumn(name = "author_id")
        @Nullable
        Author author;
    }
}
