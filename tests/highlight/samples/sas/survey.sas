* Reads a survey;
/* and
   summarises it */
options nodate;
%let year = 2020;
%macro table(data, var=age);
  proc freq data=&data;
    tables &var * sex / chisq norow;
  run;
%mend table;
libname study '/data/study';

data study.people;
  infile "people_&year..csv" dsd firstobs=2 missover;
  input id $ age sex $ income @@;
  format born date9. income dollar10.2;
  if age >= 18 and sex ne 'F' then group = 1;
  else if age = . then delete;
  born = '01jan1990'd; seen = '02feb2020 10:30:00'dt; at = '9:30am't;
  mask = 0FFx; small = 1.5e-3;
  label income = 'It''s monthly income';
  total = sum(of x1-x5) ** 2; n = _n_;
  drop i; * a comment here;
  do i = 1 to 10 by 2; output; end;
run;

data scores;
  input name $ score;
  datalines;
Ada 10
Grace 12
;
run;

proc means data=study.people mean std maxdec=2;
  class sex;
  var income;
  output out=work.sums mean=average;
run;

proc sql;
  create table t as select sex, count(*) as n from study.people group by sex;
quit;
%table(study.people, var=income)
