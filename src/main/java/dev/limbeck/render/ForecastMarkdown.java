package dev.limbeck.render;

import dev.limbeck.plan.Forecast;
import dev.limbeck.plan.StatementForecast;
import dev.limbeck.plan.StepForecast;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a forecast for the description of a pull request: a table for each revision. */
public final class ForecastMarkdown {
    private static final int LONGEST = 120;

    private final ForecastWords words;
    private final Forecast forecast;
    private final UnaryOperator<String> shown;

    /**
     * Of a forecast.
     *
     * @param shown how the user writes the path of a file
     */
    public ForecastMarkdown(Forecast forecast, UnaryOperator<String> shown) {
        this.forecast = forecast;
        this.words = new ForecastWords(forecast);
        this.shown = shown;
    }

    /** Returns its lines; one that says so where there is nothing to do. */
    public List<String> lines() {
        if (forecast.steps().isEmpty()) {
            return List.of("Nothing to do.");
        }
        List<String> lines = new ArrayList<>();
        for (StepForecast step : forecast.steps()) {
            lines.add((lines.isEmpty() ? "" : "\n") + "### "
                    + text(step.step().line().replaceFirst("^Running ", "")));
            lines.add("");
            lines.add("`" + shown.apply(step.file()) + "`, " + step.border().told());
            lines.add("");
            lines.add("| line | statement | locks | rows | remarks |");
            lines.add("| ---: | --- | --- | --- | --- |");
            step.statements().forEach(statement -> lines.add(row(statement)));
        }
        return lines;
    }

    private String row(StatementForecast statement) {
        Stream<String> remarks = Stream.concat(
                Stream.of(ForecastWords.basis(statement.impact())).filter(basis -> !basis.isEmpty()),
                statement.impact().remarks().stream());
        return "| %d | %s | %s | %s | %s |"
                .formatted(
                        statement.place().line(),
                        code(statement.sql()),
                        cell(statement.impact().locks().stream().map(words::lock)),
                        cell(statement.impact().work().stream().map(ForecastWords::work)),
                        cell(remarks));
    }

    /** A bar ends a cell even within code. */
    private static String code(String sql) {
        String cut = sql.length() <= LONGEST ? sql : sql.substring(0, LONGEST - 1) + "…";
        String fence = cut.contains("`") ? "``" : "`";
        return fence + cut.replace("|", "\\|") + fence;
    }

    private static String cell(Stream<String> lines) {
        return lines.map(ForecastMarkdown::text).collect(Collectors.joining("<br>"));
    }

    private static String text(String line) {
        return line.replace("|", "\\|").replace("<", "&lt;").replace("_", "\\_").replace("*", "\\*");
    }
}
