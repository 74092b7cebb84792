package tagalong.aws.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tagalong.wire.http.Body;
import tagalong.wire.http.Reply;
import tagalong.wire.http.Request;

/**
 * Translates the <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">payload
 * format 2.0</a> of HTTP APIs. Anything in an event may be missing.
 */
public final class ApiGateway {
  private ApiGateway() {}

  public static Request request(APIGatewayV2HTTPEvent event) {
    Optional<APIGatewayV2HTTPEvent.RequestContext> context =
        Optional.ofNullable(event.getRequestContext());
    Optional<APIGatewayV2HTTPEvent.RequestContext.Http> http =
        context.map(APIGatewayV2HTTPEvent.RequestContext::getHttp);
    Map<String, String> headers = new HashMap<>();
    context
        .map(APIGatewayV2HTTPEvent.RequestContext::getDomainName)
        .ifPresent(name -> headers.put("host", name));
    Optional.ofNullable(event.getHeaders()).ifPresent(headers::putAll);
    return Request.of(
        http.map(APIGatewayV2HTTPEvent.RequestContext.Http::getMethod).orElse("GET"),
        Optional.ofNullable(event.getRawPath()).orElse("/"),
        Optional.ofNullable(event.getRawQueryString()).orElse(""),
        headers,
        Optional.ofNullable(event.getCookies()).orElse(List.of()),
        body(event),
        http.map(APIGatewayV2HTTPEvent.RequestContext.Http::getSourceIp).orElse(""));
  }

  public static APIGatewayV2HTTPResponse response(Reply reply) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(reply.status())
        .withHeaders(reply.headers())
        .withCookies(reply.cookies())
        .withBody(isText(reply.body()) ? reply.body().text() : encoded(reply.body()))
        .withIsBase64Encoded(!isText(reply.body()))
        .build();
  }

  /** A packed file, say, is none. */
  private static boolean isText(Body body) {
    return Body.of(body.text()).equals(body);
  }

  private static String encoded(Body body) {
    return Base64.getEncoder().encodeToString(body.bytes());
  }

  private static Body body(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getBody())
        .map(
            text ->
                event.getIsBase64Encoded()
                    ? Body.of(Base64.getMimeDecoder().decode(text))
                    : Body.of(text))
        .orElse(Body.NONE);
  }
}
