package tagalong.testkit.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds requests in the gateway's payload format 2.0; valid by default. */
public final class GatewayCall {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final String method;
  private final String path;
  private final Map<String, String> headers = new HashMap<>(Map.of("host", "api.tagalong.example"));
  private final List<String> cookies = new ArrayList<>();
  private String query = "";
  private String body = "";
  private boolean base64;
  private String sourceIp = "203.0.113.7";

  private GatewayCall(String method, String path) {
    this.method = method;
    this.path = path;
  }

  public static GatewayCall get(String path) {
    return new GatewayCall("GET", path);
  }

  /** A POST of JSON. */
  public static GatewayCall post(String path, String json) {
    return of("POST", path).header("content-type", "application/json").body(json);
  }

  public static GatewayCall of(String method, String path) {
    return new GatewayCall(method, path);
  }

  /** Reads a sample trigger, for example {@code event-api/post-v6-events.json}. */
  public static APIGatewayV2HTTPEvent sample(Path folder, String name) {
    try {
      return MAPPER.readValue(
          Files.readAllBytes(folder.resolve(name)), APIGatewayV2HTTPEvent.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public GatewayCall body(String text) {
    body = text;
    return this;
  }

  /** The body as the gateway writes one that it does not take for text. */
  public GatewayCall encoded() {
    body = Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));
    base64 = true;
    return this;
  }

  public GatewayCall header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public GatewayCall without(String header) {
    headers.remove(header);
    return this;
  }

  public GatewayCall bearer(String token) {
    return header("authorization", "Bearer " + token);
  }

  public GatewayCall host(String host) {
    return header("host", host);
  }

  /** The address that the caller has. */
  public GatewayCall from(String ip) {
    sourceIp = ip;
    return this;
  }

  public GatewayCall query(String encoded) {
    query = encoded;
    return this;
  }

  public GatewayCall cookie(String cookie) {
    cookies.add(cookie);
    return this;
  }

  public APIGatewayV2HTTPEvent event() {
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey("$default")
        .withRawPath(path)
        .withRawQueryString(query)
        .withHeaders(headers)
        .withCookies(cookies)
        .withBody(body)
        .withIsBase64Encoded(base64)
        .withRequestContext(
            APIGatewayV2HTTPEvent.RequestContext.builder()
                .withHttp(
                    APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                        .withMethod(method)
                        .withPath(path)
                        .withSourceIp(sourceIp)
                        .build())
                .build())
        .build();
  }
}
