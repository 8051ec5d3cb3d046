package dev.limbeck.render;

import dev.limbeck.impact.Impact;
import dev.limbeck.plan.Forecast;
import dev.limbeck.plan.StatementForecast;
import dev.limbeck.plan.StepForecast;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes a forecast for people: revision by revision, statement by statement. */
public final class ForecastText {
    private static final int WIDTH = 100;
    private static final String INDENT = "       ";

    private final ForecastWords words;
    private final Forecast forecast;
    private final UnaryOperator<String> shown;

    /**
     * Of a forecast.
     *
     * @param shown how the user writes the path of a file
     */
    public ForecastText(Forecast forecast, UnaryOperator<String> shown) {
        this.forecast = forecast;
        this.words = new ForecastWords(forecast);
        this.shown = shown;
    }

    /** Returns its lines; none where there is nothing to do. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (StepForecast step : forecast.steps()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(step.step().line().replaceFirst("^Running ", ""));
            lines.add("  " + shown.apply(step.file()) + ", " + step.border().told());
            step.statements().forEach(statement -> add(statement, lines));
            addHeld(step, lines);
        }
        return lines;
    }

    private void add(StatementForecast statement, List<String> lines) {
        String number = "%5d  ".formatted(statement.place().line());
        lines.add(cut(number + statement.sql()));
        Impact impact = statement.impact();
        impact.locks().forEach(lock -> lines.add(INDENT + "- " + words.lock(lock)));
        impact.work().forEach(work -> lines.add(INDENT + "- " + ForecastWords.work(work)));
        String basis = ForecastWords.basis(impact);
        if (!basis.isEmpty()) {
            lines.add(INDENT + "- " + basis);
        }
        impact.remarks().forEach(remark -> wrapped(remark).forEach(line -> lines.add(INDENT + "  " + line)));
    }

    private static void addHeld(StepForecast step, List<String> lines) {
        List<String> held = ForecastWords.held(step);
        if (!held.isEmpty() && step.statements().size() > 1) {
            lines.add("  until it is committed:");
            held.forEach(line -> lines.add("       " + line));
        }
    }

    private static String cut(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() + INDENT.length() + 3 > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
