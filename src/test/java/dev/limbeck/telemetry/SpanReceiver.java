package dev.limbeck.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A collector of OpenTelemetry, in this process. */
public final class SpanReceiver implements AutoCloseable {
    private final HttpServer server;
    private final List<ReceivedSpan> spans = Collections.synchronizedList(new ArrayList<>());

    private SpanReceiver(HttpServer server) {
        this.server = server;
    }

    public static SpanReceiver start() throws IOException {
        SpanReceiver receiver =
                new SpanReceiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        receiver.server.createContext("/v1/traces", receiver::receive);
        receiver.server.start();
        return receiver;
    }

    public String endpoint() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What has come so far, in the order in which it began. */
    public List<ReceivedSpan> spans() {
        return spans.stream()
                .sorted(Comparator.comparingLong(ReceivedSpan::start))
                .toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        new ProtocolBuffer(exchange.getRequestBody().readAllBytes()).messages(1).forEach(this::keep);
        exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private void keep(ProtocolBuffer resourceSpans) {
        String service = resourceSpans
                .messages(1)
                .map(resource -> ReceivedSpan.attributes(resource, 1).getOrDefault("service.name", ""))
                .findFirst()
                .orElse("");
        resourceSpans
                .messages(2)
                .flatMap(scope -> scope.messages(2))
                .map(span -> ReceivedSpan.of(span, service))
                .forEach(spans::add);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
