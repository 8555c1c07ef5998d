package nl.buzzard.console.frame;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Where a screen registers its pages. Whoever comes to one is signed in. */
public final class Routes {

  private final RoutesConfig routes;

  /**
   * @param routes the server's own
   */
  public Routes(RoutesConfig routes) {
    this.routes = routes;
  }

  /** Answers a GET; {@code {id}} in the path is a parameter. */
  public void get(String path, Page page) {
    routes.get(path, context -> page.answer(visit(context)));
  }

  /** Answers a POST whose form token is right. */
  public void post(String path, Page page) {
    routes.post(path, context -> page.answer(visit(context)));
  }

  private static Visit visit(Context context) {
    return Visit.of(context);
  }

  /** What answers one request. */
  @FunctionalInterface
  public interface Page {

    /** Answers by showing a page or by sending the browser elsewhere. */
    void answer(Visit visit) throws Exception;
  }
}
