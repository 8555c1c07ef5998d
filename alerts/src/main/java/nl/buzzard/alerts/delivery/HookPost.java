package nl.buzzard.alerts.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.buzzard.config.AlertRule.Hook;

/** What a program is told of an incident: JSON in the shape it takes, and its signature. Pure. */
public final class HookPost {

  private static final String READER = "hook:";
  private static final String HMAC = "HmacSHA256";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private HookPost() {}

  /** {@return by what name the outbox knows a program} */
  public static String reader(Hook hook) {
    return READER + hook.name();
  }

  /** {@return whether a reader of the outbox is a program} */
  static boolean isProgram(String reader) {
    return reader.startsWith(READER);
  }

  /** {@return the JSON of a post} */
  static String body(OutboxMail mail, Hook hook) {
    String subject = mail.content().subject();
    String text = mail.content().text();
    return switch (hook.shape()) {
      case JSON ->
          JSON.objectNode()
              .put("id", mail.messageId())
              .put("incident", mail.incident())
              .put("written", mail.created().toString())
              .put("subject", subject)
              .put("text", text)
              .toString();
      case SLACK ->
          JSON.objectNode().put("text", "*" + slack(subject) + "*\n" + slack(text)).toString();
      case TEAMS -> teams(subject, text);
    };
  }

  /** What strangers wrote must not call a channel together. */
  private static String slack(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String teams(String subject, String text) {
    ObjectNode card = JSON.objectNode().put("type", "AdaptiveCard").put("version", "1.4");
    card.putArray("body").add(block(subject).put("weight", "Bolder")).add(block(text));
    ObjectNode message = JSON.objectNode().put("type", "message");
    message
        .putArray("attachments")
        .addObject()
        .put("contentType", "application/vnd.microsoft.card.adaptive")
        .set("content", card);
    return message.toString();
  }

  private static ObjectNode block(String text) {
    return JSON.objectNode().put("type", "TextBlock").put("text", text).put("wrap", true);
  }

  /**
   * {@return the signature of a post: HMAC-SHA256 in hexadecimal over its time, a dot and its body}
   *
   * @param time seconds since 1970, as the post tells them beside it
   */
  static String signature(String secret, long time, String body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      byte[] signed = mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
      return "sha256=" + HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK knows " + HMAC, e);
    }
  }
}
