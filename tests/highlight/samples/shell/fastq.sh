#!/usr/bin/env bash
REF=genome/hg38.fa
THREADS=$(( $(nproc) - 1 ))

for r1 in reads/*_R1.fastq.gz; do
    r2=${r1/_R1/_R2}
    sample=$(basename "$r1" _R1.fastq.gz)
    bwa mem -t "$THREADS" -R "@RG\tID:${sample}\tSM:${sample}" "$REF" "$r1" "$r2" \
        | samtools sort -@ "$THREADS" -o "bam/${sample}.bam" -
    samtools index "bam/${sample}.bam"
done

while read -r sample group; do
    [ "$group" = control ] && continue
    echo -e "$sample\t$(samtools view -c "bam/$sample.bam")"
done < samples.tsv > counts.tsv

cat <<EOF > config.yml
reference: $REF
threads: ${THREADS}
EOF
awk '{ sum += $2 } END { print sum / NR }' counts.tsv
