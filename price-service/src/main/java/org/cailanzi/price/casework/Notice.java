package org.cailanzi.price.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.cailanzi.price.casefile.CaseFile;
import org.cailanzi.price.ceiling.Authority;
import org.cailanzi.price.ceiling.Ceiling;
import org.springframework.web.util.HtmlUtils;

/**
 * A 提醒告诫书 as a page of HTML: whom it is for, what was found, under which order, what is asked and
 * until when, and that the point may explain itself. A draft until it has a number.
 */
record Notice(CaseFile file, String addressee, String goods, Ceiling ceiling, ZoneId zone) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  String html() {
    Authority by = ceiling.authority();
    return """
        <!doctype html>
        <html lang="zh-CN">
        <head><meta charset="utf-8"><title>%1$s</title></head>
        <body>
        <h1>价格提醒告诫书</h1>
        <p>%2$s</p>
        <p>%3$s：</p>
        <p>经监测，你单位销售的%4$s价格超过限价，事实如下：</p>
        <ol>
        %5$s
        </ol>
        <p>限价依据：%6$s《%7$s》，依据%8$s。</p>
        <p>请立即将价格降至限价以内，并%9$s说明情况；能以成本单据证明购销差价未扩大的，请一并提交。你单位有权陈述、申辩。</p>
        <p>告诫后再次超过限价，或持续至第二日的，将依法立案处理。</p>
        <p>%6$s（盖章）</p>
        <p>%10$s</p>
        </body>
        </html>
        """
        .formatted(
            text("价格提醒告诫书 " + addressee),
            number(),
            text(addressee),
            text(goods),
            facts(),
            text(by.issuer()),
            text(by.document()),
            text(by.legalBasis()),
            until(),
            day());
  }

  private String number() {
    String number = file.standing().number();
    return number == null ? "（草稿，尚未编号）" : "编号：" + text(number);
  }

  private String facts() {
    return file.standingCounts().stream()
        .map(it -> "<li>" + text(it.arithmetic().zh()) + "</li>")
        .collect(Collectors.joining("\n"));
  }

  private String until() {
    Instant due = file.standing().due();
    boolean heard = file.standing().notifiedOn() != null && due != null;
    return heard ? "于 " + MOMENT.withZone(zone).format(due) + " 前" : "在规定期限内";
  }

  private String day() {
    LocalDate notified = file.standing().notifiedOn();
    return notified == null ? "年　月　日" : DAY.format(notified);
  }

  private static String text(String raw) {
    return HtmlUtils.htmlEscape(raw, "UTF-8");
  }
}
