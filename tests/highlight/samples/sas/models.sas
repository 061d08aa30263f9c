%* Models of income;
ods graphics on;
%macro repeat(n);
  %do i = 1 %to &n;
    %put Round &i of %eval(&n + 1);
    %if &i > 3 %then %goto out;
  %end;
  %out:
%mend;
%MACRO Upper; %MEND;

proc reg data=sashelp.class;
  model weight = height age / vif;
  title "Weight of ""all"" & &sysdate9. pupils";
run; quit;

proc sgplot data=sashelp.class noautolegend;
  scatter x=height y=weight / group=sex;
  reg x=height y=weight;
run;

proc glm data=x; class a; model y = a|b; run;

data _null_;
  set x(keep=_numeric_ where=(a in (1, 2, 3) or b like 'x%'));
  array z{5} _temporary_ (0 0 0 0 0);
  put @5 a= b ?? ~missing(c) name $char10.;
  call symputx('n', _error_);
  if first.id & not last.id | ^x then put 'a' !! "b" || 'c';
  y = mean(a, b) <> 3; w = substr(s, 2, 1);
run;
proc sort data=y nodupkey; by descending id; run;
proc print data=y(obs=5) noobs; run;
proc transpose data=y out=z prefix=t_; by id; var _all_; run;
