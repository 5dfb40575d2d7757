package org.cailanzi.price.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.price.figure.Asked.Question;
import org.cailanzi.price.figure.Panels.Span;
import org.springframework.stereotype.Component;

/** The figures of goods in a region on a day. */
@Component
public class Figures {
  private final Panels panels;
  private final Asked asked;
  private final CityProfile city;

  Figures(Panels panels, Asked asked, CityProfile city) {
    this.panels = panels;
    this.asked = asked;
    this.city = city;
  }

  /** A figure for each of the goods, in their order. */
  public List<GoodsFigure> of(Collection<Commodity> goods, Question question, LocalDate day) {
    LocalDate base = city.rules().priceBaseDate();
    int carry = city.figures().carryDays();
    List<Span> spans =
        List.of(
            new Span(base.minusDays(carry), base),
            new Span(day.minusDays(Figure.WEEK + (long) carry), day));
    return panels.of(goods, question.stage(), question.scope(), spans).stream()
        .map(
            it ->
                new GoodsFigure(it.commodity(), Figure.of(it.panel(), day, base, asked.matching())))
        .toList();
  }

  /** One of the goods with what its prices come to. */
  public record GoodsFigure(Commodity commodity, Figure figure) {}
}
