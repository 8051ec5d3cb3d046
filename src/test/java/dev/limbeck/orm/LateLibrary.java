package dev.limbeck.orm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The same entities a release later: a book has several authors, a longer title, a price, a state and a note. */
final class LateLibrary {
    static final List<Class<?>> ENTITIES = List.of(Author.class, Book.class);

    private LateLibrary() {}

    enum State {
        ORDERED,
        ON_THE_SHELF,
        LENT
    }

    @Entity
    @Table(name = "author", indexes = @Index(name = "author_by_name", columnList = "name"))
    static class Author {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable
        Long id;

        @Column(length = 120, unique = true)
        @Nullable
        String name;

        @Nullable
        Instant born;
    }

    @Entity
    @Table(name = "book")
    static class Book {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @Nullable
        Long id;

        @Column(nullable = false, length = 400)
        @Nullable
        String title;

        long pages;

        @Column(precision = 10, scale = 2)
        @Nullable
        BigDecimal price;

        @Enumerated(EnumType.STRING)
        @Nullable
        State state;

        @JdbcTypeCode(SqlTypes.JSON)
        @Nullable
        String note;

        @ManyToMany
        @JoinTable(
                name = "book_author",
                joinColumns = @JoinColumn(name = "book_id"),
                inverseJoinColumns = @JoinColumn(name = "author_id"))
        @Nullable
        Set<Author> authors;
    }
}
