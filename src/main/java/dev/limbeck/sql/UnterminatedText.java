package dev.limbeck.sql;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Quotes or a comment that the end of the section finds still open. */
public final class UnterminatedText extends Problem {

    private UnterminatedText(String what, Place opening, String remedy) {
        super(Exit.FAILED, "Unterminated " + what, List.of(opening), remedy);
    }

    static UnterminatedText string(Place opening) {
        return new UnterminatedText("string", opening, "Close it with ', and write a quote within it as ''.");
    }

    static UnterminatedText name(Place opening) {
        return new UnterminatedText(
                "quoted identifier", opening, "Close it with \", and write a quote within it as \"\".");
    }

    static UnterminatedText dollarQuote(String tag, Place opening) {
        return new UnterminatedText("dollar-quoted string " + tag, opening, "Close it with " + tag + ".");
    }

    static UnterminatedText comment(Place opening) {
        return new UnterminatedText("comment", opening, "Close it with */, once for each /* within it, for they nest.");
    }
}
