<jsp:directive.page import="java.util.Date" session="false"/>
<jsp:directive.include file='menu.jspf' />
<jsp:directive.taglib prefix="fmt" uri="http://example.org/jsp/fmt" other />
<jsp:useBean id="clock" class="org.example.Clock" scope="page">
  <jsp:setProperty name="clock" property="*" />
</jsp:useBean>
<jsp:declaration>
  static final double RATE = 0.19;
  double gross(double net) { return net * (1 + RATE); }
</jsp:declaration>
<jsp:scriptlet>
  Date now = new Date();
  int hour = now.getHours();
  // in the morning
  boolean early = hour == 7 ? true : false;
</jsp:scriptlet>
<div id="time" title='now'>
  <fmt:formatDate value="${clock.now}" pattern="yyyy"
      type="both"></fmt:formatDate>
  <jsp:expression>now.toString()</jsp:expression>
  <my:tag a="1" b = '${x['key']}' c="it's ${y} and ${z.a}" disabled>inside</my:tag>
  <a href="<%= response.encodeURL("/a") %>">a &amp; b</a>
</div>
<script>
  var rate = <%= RATE %>, n = 5 % 3;
</script>
<style>p { color: red; }</style>
<%-- not closed yet --%>
<% if (early && hour > 3) { out.print("5 % 2"); } %>
<x:y
   first = "one"
   second=two
/>
</x:y broken>
<%@ page
   buffer="8kb"
   autoFlush = "true"
   errorPage=error.jsp %>
<p>the end<br/></p>
