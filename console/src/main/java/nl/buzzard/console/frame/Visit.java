package nl.buzzard.console.frame;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.buzzard.console.account.Account;
import nl.buzzard.console.words.Messages;

/** One request of one person, and the ways to answer it. Not thread-safe: one thread has it. */
public final class Visit {

  private static final String KEY = Visit.class.getName();

  private final Context context;
  private final TemplateEngine templates;
  private final Frame frame;

  /** Makes the visit of a request; {@link #of} finds it again. */
  public Visit(Context context, TemplateEngine templates, Frame frame) {
    this.context = context;
    this.templates = templates;
    this.frame = frame;
    context.attribute(KEY, this);
  }

  /** {@return the visit of a request, when one was made} */
  public static Optional<Visit> find(Context context) {
    return Optional.ofNullable(context.attribute(KEY));
  }

  static Visit of(Context context) {
    return find(context).orElseThrow(NotFoundResponse::new);
  }

  /** {@return what every page shows around its own content} */
  public Frame frame() {
    return frame;
  }

  /** {@return who it is} */
  public Account account() {
    return Objects.requireNonNull(frame.account(), "only whoever is signed in gets here");
  }

  /** {@return the texts in his language} */
  public Messages messages() {
    return frame.messages();
  }

  /** {@return what the address asks to see} */
  public View view() {
    return frame.view();
  }

  /** {@return the moment of the request} */
  public Instant now() {
    return frame.now();
  }

  /** {@return a parameter of the path, without its escapes} */
  public String path(String name) {
    return context.pathParam(name);
  }

  /** {@return a parameter of the address} */
  public Optional<String> query(String name) {
    return Optional.ofNullable(context.queryParam(name));
  }

  /** {@return a field of the posted form; empty text when it is missing} */
  public String form(String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }

  /** {@return whether htmx asks, and wants a part of a page} */
  public boolean partial() {
    return context.header("HX-Request") != null;
  }

  /** Shows a template, such as {@code queue/queue.jte}, whose only parameter is the page. */
  public void show(String template, Object page) {
    StringOutput output = new StringOutput(16_384);
    templates.render(template, page, output);
    context.html(output.toString());
  }

  /** Answers with a few plain words. */
  public void say(String text) {
    context.contentType("text/plain; charset=utf-8").result(text);
  }

  /** Sends the browser to a path of ours after a post; htmx follows too. */
  public void seeOther(String path) {
    context.redirect(ownPath(path), HttpStatus.SEE_OTHER);
  }

  /** {@return the request itself, for what this class does not offer} */
  public Context context() {
    return context;
  }

  /** {@return a path of this server; the front page for the address of another} */
  static String ownPath(String path) {
    boolean own = path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
    return own && path.chars().noneMatch(Character::isISOControl) ? path : "/";
  }
}
