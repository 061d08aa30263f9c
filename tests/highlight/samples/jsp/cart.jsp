<%@ page contentType="text/html; charset=UTF-8" language='java' import="java.util.List" %>
<%@taglib prefix="c" uri="http://example.org/jsp/core"%>
<%@ include file="header.jspf" %>
<%-- The cart: one row for each thing
     -- with its price --%>
<!DOCTYPE html>
<html>
<head><title><%= request.getParameter("title") %></title></head>
<body>
<%!
  private int count = 0;
  String label(int n) { return n == 1 ? "thing" : "things"; }
%>
<%
  List<String> names = (List<String>) session.getAttribute("names");
  for (String name : names) {
    count += 1;
%>
  <p class="name"><%= name %></p>
<% } %>
<c:if test="${not empty cart.lines and cart.owner eq 'guest'}">
  <table border=1>
  <c:forEach items='${cart.lines}' var="line" varStatus="s">
    <tr><td><c:out value="${line.name}" escapeXml="false"/></td>
        <td>&euro; ${line.price}</td></tr>
  </c:forEach>
  </table>
</c:if>
<c:choose>
  <c:when test="${total > 100}">Much</c:when>
  <c:otherwise>Little</c:otherwise>
</c:choose>
<jsp:include page="footer.jsp" flush=true />
</body>
</html>
